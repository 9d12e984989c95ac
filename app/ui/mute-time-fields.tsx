import { useReader } from "./reader-context.tsx";
import type { MuteTyped } from "./routes-view.ts";
import type { SettingProblem } from "./routing-view.ts";
import {
	describedBy,
	SettingField,
	SettingProblems,
} from "./setting-field.tsx";
import { useWeekdays } from "./use-weekdays.ts";

/** On which days it begins, from when to when, and by whose clock. */
export function MuteTimeFields({
	typed,
	problems,
}: {
	typed: MuteTyped;
	problems: readonly SettingProblem[];
}) {
	const { t } = useReader();
	const weekdays = useWeekdays();
	const time = (field: "from" | "to", hint?: string) => (
		<SettingField
			field={field}
			label={t(`mutes.${field}`)}
			hint={hint}
			problems={problems}
		>
			{(attributes) => (
				<input
					{...attributes}
					type="time"
					className="field"
					defaultValue={typed[field]}
				/>
			)}
		</SettingField>
	);
	return (
		<fieldset className="space-y-2">
			<legend className="plate mb-1.5">{t("mutes.when")}</legend>
			<fieldset aria-describedby={describedBy("weekdays", problems)}>
				<legend className="text-2xs text-muted">{t("mutes.days")}</legend>
				<div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
					{weekdays.map((name, index) => (
						<label key={name} className="flex min-h-6 items-center gap-1.5">
							<input
								type="checkbox"
								name="day"
								value={index + 1}
								defaultChecked={typed.days.includes(String(index + 1))}
								className="size-4 accent-accent"
							/>
							{name}
						</label>
					))}
				</div>
				<SettingProblems field="weekdays" problems={problems} />
			</fieldset>
			<div className="grid gap-2.5 sm:grid-cols-[auto_minmax(0,1fr)_minmax(0,1fr)]">
				{time("from")}
				{time("to", t("mutes.to.hint"))}
				<SettingField
					field="timeZone"
					label={t("mutes.timeZone")}
					problems={problems}
				>
					{(attributes) => (
						<input
							{...attributes}
							className="field w-full"
							defaultValue={typed.timeZone}
							autoComplete="off"
							spellCheck={false}
						/>
					)}
				</SettingField>
			</div>
		</fieldset>
	);
}
