import { levelsOf, type RuleContent } from "../alerts/rule.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import { LevelMark } from "./level-mark.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export type SaidRule = Pick<
	RuleContent,
	"by" | "window" | "condition" | "warning" | "critical" | "noDataSeconds"
>;

export interface RuleSays {
	readonly rule: SaidRule;
	/** Null for a metric that is gone. */
	readonly metric: string | null;
	readonly metricKey: string;
	readonly unit: MetricUnit;
	/** Empty for the whole company. */
	readonly place: string;
}

/** A rule in words: what, where, how, and beyond which values. */
export function RuleSaysText({ says }: { says: RuleSays }) {
	const { t } = useReader();
	const figures = useFigures();
	const { rule, metric, metricKey, unit, place } = says;
	const { condition } = rule;
	const choice =
		condition.kind === "value"
			? condition.evidence
			: condition.kind === "change"
				? (`change-${condition.in}` as const)
				: condition.kind;
	const isPercent = choice === "change-percent";
	const write = (value: number) =>
		figures.value(
			value,
			choice === "usual" ? "score" : isPercent ? "percent" : unit,
		);
	const side =
		condition.side === "either"
			? t("alertRules.says.either")
			: t(`alertRules.says.value.${condition.side}`);
	return (
		<span className="block">
			<span className="block">
				{[
					metric ?? metricKey,
					place || t("scope.company"),
					rule.by &&
						t("alertRules.says.by", { dimension: t(`dimension.${rule.by}`) }),
					t(`alertRules.window.${rule.window}`),
					t(`alertRules.condition.${choice}`),
				]
					.filter(Boolean)
					.join(" · ")}
			</span>
			<span className="flex flex-wrap gap-x-4 text-xs">
				{levelsOf(rule).map(({ level, rule: { raise } }) => (
					<span key={level} className="inline-flex items-center gap-1.5">
						<LevelMark level={level} />
						{side} {write(raise)}
					</span>
				))}
				{rule.noDataSeconds !== null && (
					<span className="text-muted">
						{t("alertRules.says.no-data", {
							minutes: rule.noDataSeconds / 60,
						})}
					</span>
				)}
			</span>
		</span>
	);
}
