import { useReader } from "./reader-context.tsx";
import { useCopied } from "./use-copied.ts";

/** An address to send to somebody: a link by itself, which a click copies. */
export function ShareLink({ to }: { to: string }) {
	const { t } = useReader();
	const { outcome, copy } = useCopied();
	return (
		<span className="inline-flex items-center gap-2 text-xs print:hidden">
			<a
				href={to}
				className="inline-flex min-h-6 items-center text-accent hover:underline"
				onClick={(event) => {
					// The link itself still leads there.
					if (!navigator.clipboard || outcome === "refused") return;
					event.preventDefault();
					copy(new URL(to, window.location.href).href);
				}}
			>
				{t("metric.copy")}
			</a>
			<span role="status" className="text-muted">
				{outcome === "copied" && t("metric.copied")}
			</span>
		</span>
	);
}
