import type { Translated } from "../metrics/definition.ts";
import { type Refused, refuse } from "./board-problem.ts";

export interface NamedMetric {
	readonly key: string;
	readonly name: Translated;
}

const SUGGESTED = 6;

const plain = (text: string): string =>
	text.normalize("NFKC").trim().toLowerCase();

/** The metric that somebody typed: its key, its name in any language, or a part that only one of them has. */
export function findMetric(
	typed: string,
	metrics: readonly NamedMetric[],
	language: keyof Translated,
): { key: string } | Refused {
	const wanted = plain(typed);
	const namesOf = ({ key, name }: NamedMetric) =>
		[key, ...Object.values(name)].map(plain);
	const exact =
		metrics.find(({ key }) => key === wanted) ??
		metrics.find((metric) => namesOf(metric).includes(wanted));
	if (exact) return { key: exact.key };
	const partly =
		wanted === ""
			? []
			: metrics.filter((metric) =>
					namesOf(metric).some((name) => name.includes(wanted)),
				);
	const [only, ...others] = partly;
	if (only && others.length === 0) return { key: only.key };
	const suggestions = (only ? partly : metrics).slice(0, SUGGESTED);
	return refuse(
		only ? "metric-several" : "metric",
		typed,
		suggestions.map(({ name }) => name[language]),
	);
}
