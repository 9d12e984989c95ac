import { Form, useLocation, useNavigation } from "@remix-run/react";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly metric: string;
	/** As addresses write it; empty is the whole company. */
	readonly scope: string;
	/** What would be followed, for whoever only hears the button. */
	readonly name: string;
	readonly followed: boolean;
	/** Only the star, where there are many. */
	readonly small?: boolean;
}

/** Keeps a metric on the reader's first page, or takes it off: a plain form, so that it needs no script. */
export function FollowButton({
	metric,
	scope,
	name,
	followed,
	small = false,
}: Properties) {
	const { t } = useReader();
	const { pathname, search } = useLocation();
	const sending = useNavigation().formData;
	const mine =
		sending?.get("metric") === metric && sending.get("scope") === scope;
	// What was clicked shows at once; the answer only confirms it.
	const on = mine ? sending.get("follow") === "yes" : followed;
	return (
		<Form
			method="post"
			action="/follow"
			preventScrollReset
			className="relative z-10 print:hidden"
		>
			<input type="hidden" name="metric" value={metric} />
			<input type="hidden" name="scope" value={scope} />
			<input type="hidden" name="follow" value={on ? "no" : "yes"} />
			<input type="hidden" name="to" value={`${pathname}${search}`} />
			<button
				type="submit"
				title={on ? t("follow.stop") : t("follow.start")}
				aria-label={t(on ? "follow.stop.name" : "follow.start.name", { name })}
				aria-pressed={on}
				className={
					small
						? "flex size-6 items-center justify-center text-muted hover:text-accent"
						: "button inline-flex items-center gap-1.5"
				}
			>
				<svg
					aria-hidden="true"
					viewBox="0 0 12 12"
					className={`size-3 stroke-current stroke-[1.2] ${on ? "fill-current text-accent" : "fill-none"}`}
				>
					<path
						d="M6 1l1.5 3.3 3.5.4-2.6 2.4.7 3.5L6 8.9 2.9 10.6l.7-3.5L1 4.7l3.5-.4Z"
						strokeLinejoin="round"
					/>
				</svg>
				{!small && t(on ? "follow.on" : "follow.start")}
			</button>
		</Form>
	);
}
