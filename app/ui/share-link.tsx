import { useState } from "react";
import { useReader } from "./reader-context.tsx";

/** An address to send to somebody: a link by itself, which a click copies. */
export function ShareLink({ to }: { to: string }) {
	const { t } = useReader();
	const [copied, setCopied] = useState<string | null>(null);
	return (
		<span className="inline-flex items-center gap-2 text-xs">
			<a
				href={to}
				className="inline-flex min-h-6 items-center text-accent hover:underline"
				onClick={(event) => {
					if (!navigator.clipboard) return;
					event.preventDefault();
					const address = new URL(to, window.location.href).href;
					void navigator.clipboard.writeText(address).then(
						() => setCopied(to),
						() => {
							window.location.href = to;
						},
					);
				}}
			>
				{t("metric.copy")}
			</a>
			<span role="status" className="text-muted">
				{copied === to && t("metric.copied")}
			</span>
		</span>
	);
}
