import type { ReactNode } from "react";
import {
	FORMULA_KINDS,
	type Formula,
	REPEAT_WINDOWS,
} from "../metrics/formula.ts";
import { MeasureOptions, MeasureRows } from "./measure-rows.tsx";
import { MetricFieldBox, MetricFieldProblem } from "./metric-field.tsx";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import type {
	MeasureField,
	MetricProblem,
	MetricTyped,
	TermField,
	TextField,
} from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";

type FormulaKind = Formula["kind"];

/** Seen while its kind is chosen; by the style sheet alone, so that it needs no script. Written out, because the style sheet is made from these words. */
const SHOWN: Readonly<Record<FormulaKind, string>> = {
	sum: "group-has-[#kind-sum:checked]/formula:grid",
	ratio: "group-has-[#kind-ratio:checked]/formula:grid",
	"difference-of-shares":
		"group-has-[#kind-difference-of-shares:checked]/formula:grid",
	level: "group-has-[#kind-level:checked]/formula:grid",
	turnover: "group-has-[#kind-turnover:checked]/formula:grid",
	distinct: "group-has-[#kind-distinct:checked]/formula:grid",
	"repeat-share": "group-has-[#kind-repeat-share:checked]/formula:grid",
};

interface Properties {
	readonly typed: MetricTyped;
	readonly choices: MetricFormChoices;
	readonly problems: readonly MetricProblem[];
}

/** The kind of formula, and the fields that belong to it. */
export function FormulaFields({ typed, choices, problems }: Properties) {
	const { t } = useReader();
	const { texts, terms } = typed;
	const { measures } = choices;
	const rows = (field: TermField) => (
		<MeasureRows
			field={field}
			label={t(`define.${field}`)}
			typed={terms[field]}
			choices={choices}
			problems={problems}
		/>
	);
	const measure = (field: MeasureField) => (
		<MetricFieldBox
			field={field}
			label={t(`define.${field}`)}
			problems={problems}
			measures={measures}
		>
			{(attributes) => (
				<select
					{...attributes}
					className="field w-full"
					defaultValue={texts[field]}
				>
					<option value="">{t("define.choose")}</option>
					<MeasureOptions field={field} choices={choices} />
				</select>
			)}
		</MetricFieldBox>
	);
	const choice = (
		field: TextField,
		label: string,
		options: readonly { readonly value: string; readonly text: string }[],
	) => (
		<MetricFieldBox field={field} label={label} problems={problems}>
			{(attributes) => (
				<select
					{...attributes}
					className="field w-full"
					defaultValue={texts[field]}
				>
					{options.map(({ value, text }) => (
						<option key={value} value={value}>
							{text}
						</option>
					))}
				</select>
			)}
		</MetricFieldBox>
	);
	const number = (field: "ratio.multiplier" | "ratio.divisor") => (
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
					inputMode="decimal"
					autoComplete="off"
					defaultValue={texts[field]}
				/>
			)}
		</MetricFieldBox>
	);
	const fields: Readonly<Record<FormulaKind, ReactNode>> = {
		sum: <div className="sm:col-span-2">{rows("sum.of")}</div>,
		ratio: (
			<>
				{rows("ratio.numerator")}
				{rows("ratio.denominator")}
				{number("ratio.multiplier")}
				{number("ratio.divisor")}
				<div className="sm:col-span-2">
					<label className="flex items-start gap-2 text-sm">
						<input
							type="checkbox"
							name="ratio.interval"
							value="wilson"
							defaultChecked={texts["ratio.interval"] === "wilson"}
							className="mt-0.5 size-4 shrink-0 accent-accent"
						/>
						{t("define.ratio.interval")}
					</label>
					<MetricFieldProblem
						field="ratio.interval"
						problems={problems}
						measures={measures}
					/>
				</div>
			</>
		),
		"difference-of-shares": (
			<>
				{measure("difference-of-shares.plus")}
				{measure("difference-of-shares.minus")}
				{measure("difference-of-shares.of")}
			</>
		),
		level: measure("level.of"),
		turnover: (
			<>
				{measure("turnover.stock")}
				{measure("turnover.cost")}
				{choice("turnover.as", t("define.turnover.as"), [
					{ value: "days", text: t("unit.days") },
					{ value: "turns", text: t("unit.turns") },
				])}
			</>
		),
		distinct: choice("distinct.of", t("define.distinct.of"), [
			{ value: "orders", text: t("measure.order-lines.orders") },
			{ value: "customers", text: t("measure.order-lines.customers") },
		]),
		"repeat-share": choice(
			"repeat-share.days",
			t("define.repeat-share.days"),
			REPEAT_WINDOWS.map((days) => ({
				value: String(days),
				text: t("catalogue.window", { n: days }),
			})),
		),
	};
	return (
		<fieldset className="group/formula min-w-0">
			<legend className="plate mb-1.5">{t("define.group.formula")}</legend>
			<div
				role="radiogroup"
				aria-label={t("define.kind")}
				className="grid border border-line bg-panel sm:grid-cols-2"
			>
				{FORMULA_KINDS.map((kind) => (
					<label
						key={kind}
						className="flex items-start gap-2 px-2.5 py-1.5 has-checked:bg-accent-soft"
					>
						<input
							type="radio"
							id={`kind-${kind}`}
							name="kind"
							value={kind}
							defaultChecked={texts.kind === kind}
							className="mt-0.5 size-4 shrink-0 accent-accent"
						/>
						<span className="min-w-0">
							<span className="block text-sm font-medium">
								{t(`define.kind.${kind}`)}
							</span>
							<span className="block text-xs text-muted">
								{t(`define.kind.${kind}.text`)}
							</span>
						</span>
					</label>
				))}
			</div>
			<MetricFieldProblem
				field="kind"
				problems={problems}
				measures={measures}
			/>
			{FORMULA_KINDS.map((kind) => (
				<div
					key={kind}
					className={`mt-2.5 hidden items-start gap-2.5 sm:grid-cols-2 ${SHOWN[kind]}`}
				>
					{fields[kind]}
				</div>
			))}
		</fieldset>
	);
}
