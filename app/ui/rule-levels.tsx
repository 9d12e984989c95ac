import { LEVELS } from "../alerts/rule.ts";
import { LevelMark } from "./level-mark.tsx";
import { useReader } from "./reader-context.tsx";
import { RuleFieldBox } from "./rule-field.tsx";
import {
	LEVEL_FIELDS,
	type RuleTyped,
	type Thresholds,
	type TypedProblem,
} from "./rule-typed.ts";

interface Properties {
	readonly typed: RuleTyped;
	/** What the lines on the chart say; they and the fields go together. */
	readonly thresholds: Thresholds;
	readonly problems: readonly TypedProblem[];
}

/** Warning and critical, each with its thresholds and times. */
export function RuleLevels({ typed, thresholds, problems }: Properties) {
	const { t } = useReader();
	return (
		<fieldset className="min-w-0 space-y-3">
			<legend className="plate mb-1.5">{t("alertRules.group.levels")}</legend>
			{LEVELS.toReversed().map((level) => (
				<fieldset
					key={level}
					className="grid grid-cols-2 items-end gap-2 border-l-2 border-line pl-3 sm:grid-cols-5"
				>
					<legend className="mb-1 text-sm font-medium">
						<LevelMark level={level} />
					</legend>
					{LEVEL_FIELDS.map((which) => {
						const field = `${level}.${which}` as const;
						const isLine = which === "raise" || which === "clear";
						return (
							<RuleFieldBox
								key={which}
								field={field}
								label={t(`alertRules.field.${which}`)}
								problems={problems}
							>
								{(attributes) => (
									<input
										{...attributes}
										className="field w-full"
										inputMode={isLine ? "text" : "numeric"}
										autoComplete="off"
										// The form hears of it and keeps the state, because the chart's lines share it.
										{...(isLine
											? {
													value: thresholds[`${level}.${which}`],
													onChange: () => {},
												}
											: { defaultValue: typed[field] })}
									/>
								)}
							</RuleFieldBox>
						);
					})}
				</fieldset>
			))}
			<p className="text-2xs text-muted">{t("alertRules.hint.levels")}</p>
		</fieldset>
	);
}
