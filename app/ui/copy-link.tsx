import { useReader } from "./reader-context.tsx";
import { useCopied } from "./use-copied.ts";
import { useHydrated } from "./use-hydrated.ts";

/** Puts an address on the clipboard; where a browser lends none to a page without TLS, shows it to be copied by hand. */
export function CopyLink({
	path,
	origin,
	shown = false,
}: {
	path: string;
	/** As the server was reached; a browser behind a proxy knows better. */
	origin: string;
	/** The address stands beside the button from the start. */
	shown?: boolean;
}) {
	const { t } = useReader();
	const hydrated = useHydrated();
	const { outcome, copy } = useCopied();
	const address = `${hydrated ? window.location.origin : origin}${path}`;
	return (
		<span className="flex min-w-0 flex-wrap items-center gap-2">
			{(shown || outcome === "refused") && (
				<input
					className="field w-[min(100%,26rem)] font-mono text-xs"
					readOnly
					aria-label={t("boards.link")}
					value={address}
					onFocus={(event) => event.currentTarget.select()}
				/>
			)}
			{hydrated && (
				<button type="button" className="button" onClick={() => copy(address)}>
					{t(outcome === "copied" ? "boards.link.copied" : "boards.link.copy")}
				</button>
			)}
			<span role="status" className="sr-only">
				{outcome === "copied" && t("boards.link.copied")}
				{outcome === "refused" && t("boards.link.byHand")}
			</span>
		</span>
	);
}
