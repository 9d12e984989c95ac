import { useReader } from "./reader-context.tsx";
import { ReceiverFields } from "./receiver-fields.tsx";
import type { StepTyped } from "./routes-view.ts";
import type { SettingProblem } from "./routing-view.ts";
import { SettingField } from "./setting-field.tsx";

const UNITS = ["minutes", "hours", "days"] as const;

/** When a step is due and whom it tells. */
export function PolicyStepFields({
	index,
	step,
	problems,
}: {
	index: number;
	step: StepTyped;
	problems: readonly SettingProblem[];
}) {
	const { t } = useReader();
	const n = index + 1;
	return (
		<fieldset className="border-l-2 border-line pl-3">
			<legend className="mb-1 text-sm font-medium">
				{t("policies.step", { n })}
			</legend>
			<div className="space-y-2">
				<SettingField
					field={`step.${index}.after`}
					label={t("policies.after")}
					problems={problems}
				>
					{(attributes) => (
						<span className="flex gap-2">
							<input
								{...attributes}
								className="field w-20"
								inputMode="numeric"
								defaultValue={step.after}
								autoComplete="off"
							/>
							<select
								className="field"
								name={`step.${index}.unit`}
								aria-label={t("policies.after.unit", { n })}
								defaultValue={step.unit}
							>
								{UNITS.map((unit) => (
									<option key={unit} value={unit}>
										{t(`admin.source.unit.${unit}`)}
									</option>
								))}
							</select>
						</span>
					)}
				</SettingField>
				<ReceiverFields
					typed={step.receivers}
					problems={problems}
					prefix={`step.${index}.`}
					more={`more-${index}`}
				/>
			</div>
		</fieldset>
	);
}
