import type { SourceFreshness } from "../metrics/reader-types.ts";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

/** One source of a metric: what it sends and how far it has come. */
export function SourceLine({ source }: { source: SourceFreshness }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<div className="mb-1">
			<span className="font-medium">{source.source}</span>{" "}
			<span className="text-muted">{kindName(source.kind, t)}</span>
			<span
				className={`block text-xs ${source.behindPromise ? "text-warn" : "text-muted"}`}
			>
				{source.completeThrough === null
					? t("explain.freshness.none")
					: `${t("explain.freshness")} ${figures.instant(source.completeThrough)}`}
				{source.behindPromise && ` · ${t("sources.state.late")}`}
			</span>
		</div>
	);
}
