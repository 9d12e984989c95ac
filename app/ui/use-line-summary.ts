import type { MetricUnit } from "../metrics/definition.ts";
import type { Grain } from "../metrics/grain.ts";
import type { Observation } from "../metrics/observation.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Drawn {
	readonly name: string;
	readonly unit: MetricUnit;
	readonly points: readonly Observation[];
	readonly grain: Grain;
}

/** What the line says, in one sentence, for whoever can't see it. */
export function useLineSummary({ name, unit, points, grain }: Drawn): string {
	const { t } = useReader();
	const figures = useFigures();
	const known = points.filter(({ value }) => value !== null);
	const [first, last] = [known[0], known.at(-1)];
	if (!first || !last) return t("boards.chart.empty");
	const values = known.map(({ value }) => value ?? 0);
	const say = (value: number) => figures.value(value, unit);
	return t("boards.chart.summary", {
		name,
		from: figures.bucket(first, grain),
		to: figures.bucket(last, grain),
		first: say(first.value ?? 0),
		last: say(last.value ?? 0),
		low: say(Math.min(...values)),
		high: say(Math.max(...values)),
	});
}
