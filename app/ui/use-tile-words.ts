import type { Observation } from "../metrics/observation.ts";
import type { TileSubject } from "./board-view.ts";
import { recentWords } from "./period-words.ts";
import { useReader } from "./reader-context.tsx";
import { targetText } from "./target-text.ts";
import { BOARD_PERIODS } from "./tile-fields-input.ts";
import { useFigures } from "./use-figures.ts";

/** What a tile says about itself beside its figure. */
export function useTileWords() {
	const { t } = useReader();
	const figures = useFigures();
	return {
		scope: ({ scope }: TileSubject): string =>
			scope.length === 0
				? t("scope.company")
				: scope.map(({ name }) => name).join(" · "),
		period: (
			{ period, windowDays }: TileSubject,
			{ from, to }: Pick<Observation, "from" | "to">,
		): string => {
			if (period === "") return t("catalogue.window", { n: windowDays });
			const preset = BOARD_PERIODS.find((name) => name === period);
			if (preset) return t(`metric.period.${preset}`);
			return recentWords(period, t) ?? figures.days(from, to);
		},
		target: (subject: TileSubject): string | null =>
			targetText(subject, t, figures),
	};
}
