import { Link } from "@remix-run/react";
import type { DefinitionVersion } from "../metrics/definition.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** How the definition came to be what it is: each version with who made it and why. */
export function DefinitionHistory({
	metric,
	history,
}: {
	metric: string;
	history: readonly DefinitionVersion[];
}) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-labelledby="versions">
			<h2 id="versions" className="plate mb-1.5">
				{t("define.history")}
			</h2>
			<ol className="border border-t-0 border-line bg-panel text-sm">
				{history.map(({ version, since, by, reason }) => (
					<li key={version} className="border-t border-line px-3.5 py-1.5">
						<Link
							to={`/metrics/${metric}?version=${version}`}
							className="text-accent hover:underline"
						>
							{t("metric.version.link", { version })}
						</Link>{" "}
						<span className="text-xs text-muted">
							{by ?? t("define.history.product")}, {figures.instant(since)}
						</span>
						{reason && <span className="block break-words">{reason}</span>}
					</li>
				))}
			</ol>
		</section>
	);
}
