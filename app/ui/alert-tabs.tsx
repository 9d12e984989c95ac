import { alertListAddress } from "./alert-list-address.ts";
import { LinkTabs } from "./link-tabs.tsx";
import { useReader } from "./reader-context.tsx";

const SETTINGS = [
	"rules",
	"routes",
	"policies",
	"mutes",
	"on-call",
	"silences",
] as const;

export type AlertTab = "mine" | "all" | (typeof SETTINGS)[number];

/** What belongs to alerts, on each of its pages: those that are open, and what decides whom they call. */
export function AlertTabs({
	current,
	open = null,
	over = false,
}: {
	current: AlertTab;
	/** How many are open, where the page knows it. */
	open?: { readonly mine: number; readonly all: number } | null;
	/** The list shows what is over; the other list then does too. */
	over?: boolean;
}) {
	const { t } = useReader();
	const lists = (["mine", "all"] as const).map((tab) => ({
		to: alertListAddress(tab === "mine", over),
		text: open
			? t(`alertTabs.${tab}.n`, { n: open[tab] })
			: t(`alertTabs.${tab}`),
		current: current === tab,
	}));
	const settings = SETTINGS.map((tab) => ({
		to: `/alerts/${tab}`,
		text: t(`alertTabs.${tab}`),
		current: current === tab,
	}));
	return (
		<div className="mb-4 flex">
			<LinkTabs label={t("alertTabs")} tabs={[...lists, ...settings]} />
		</div>
	);
}
