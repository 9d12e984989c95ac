import { DIRECTIONS, METRIC_UNITS } from "../metrics/definition.ts";
import { MetricFieldBox } from "./metric-field.tsx";
import type { MetricProblem, MetricTyped } from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly typed: MetricTyped;
	readonly problems: readonly MetricProblem[];
}

/** How its value is read: unit, what is better, what is aimed at, and when it may be trusted. */
export function MetricReadingFields({
	typed: { texts },
	problems,
}: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const number = (
		field: "target" | "targetTo" | "minimumSample" | "windowDays" | "freshness",
	) => (
		<MetricFieldBox
			field={field}
			label={t(`define.${field}`)}
			hint={t(`define.${field}.hint`)}
			problems={problems}
		>
			{(attributes) => (
				<input
					{...attributes}
					className="field w-full"
					inputMode={
						field === "target" || field === "targetTo" ? "text" : "numeric"
					}
					autoComplete="off"
					defaultValue={texts[field]}
				/>
			)}
		</MetricFieldBox>
	);
	return (
		<fieldset className="grid items-start gap-2.5 sm:grid-cols-2">
			<legend className="plate mb-1.5">{t("define.group.reading")}</legend>
			<MetricFieldBox
				field="unit"
				label={t("define.unit")}
				hint={t("define.unit.hint")}
				problems={problems}
			>
				{(attributes) => (
					<select
						{...attributes}
						className="field w-full"
						defaultValue={texts.unit}
					>
						{METRIC_UNITS.map((unit) => (
							<option key={unit} value={unit}>
								{figures.unit(unit)}
							</option>
						))}
					</select>
				)}
			</MetricFieldBox>
			<MetricFieldBox
				field="direction"
				label={t("metric.how.direction")}
				problems={problems}
			>
				{(attributes) => (
					<select
						{...attributes}
						className="field w-full"
						defaultValue={texts.direction}
					>
						{DIRECTIONS.map((direction) => (
							<option key={direction} value={direction}>
								{t(`metric.how.direction.${direction}`)}
							</option>
						))}
					</select>
				)}
			</MetricFieldBox>
			{number("target")}
			{number("targetTo")}
			{number("windowDays")}
			{number("minimumSample")}
			{number("freshness")}
		</fieldset>
	);
}
