import { useState } from "react";
import { MetricFieldProblem } from "./metric-field.tsx";
import type {
	MeasureChoice,
	MetricFormChoices,
} from "./metric-form-choices.ts";
import {
	type MeasureField,
	type MetricProblem,
	signField,
	type TermField,
	type TypedTerm,
} from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";

const EMPTY: TypedTerm = { sign: "+", measure: "" };
/** The server reads no more. */
const MOST_ROWS = 12;

/** The measures that may stand in a field, under their kinds of fact. */
export function MeasureOptions({
	field,
	choices: { measures, allowed },
}: {
	field: TermField | MeasureField;
	choices: MetricFormChoices;
}) {
	const some = measures.filter(({ reference }) =>
		allowed[field].includes(reference),
	);
	return [...Map.groupBy(some, ({ kind }: MeasureChoice) => kind)].map(
		([kind, list]) => (
			<optgroup key={kind} label={kind}>
				{list.map(({ reference, name }) => (
					<option key={reference} value={reference}>
						{name}
					</option>
				))}
			</optgroup>
		),
	);
}

interface Properties {
	readonly field: TermField;
	readonly label: string;
	readonly typed: readonly TypedTerm[];
	readonly choices: MetricFormChoices;
	readonly problems: readonly MetricProblem[];
}

/** Measures added up or taken away, one a row; an empty row follows for the next. */
export function MeasureRows({
	field,
	label,
	typed,
	choices,
	problems,
}: Properties) {
	const { t } = useReader();
	const [rows, setRows] = useState<readonly TypedTerm[]>([...typed, EMPTY]);
	const isWrong = problems.some((one) => one.field === field);
	const id = `metric-${field.replace(".", "-")}`;
	const change = (at: number, part: Partial<TypedTerm>) =>
		setRows((known) => {
			const next = known.map((row, i) =>
				i === at ? { ...row, ...part } : row,
			);
			return next.at(-1)?.measure && next.length < MOST_ROWS
				? [...next, EMPTY]
				: next;
		});
	return (
		<fieldset className="min-w-0">
			<legend className="text-2xs text-muted">{label}</legend>
			<ol className="space-y-1">
				{rows.map(({ sign, measure }, at) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place alone
					<li key={at} className="flex gap-1">
						<select
							name={signField(field)}
							aria-label={t("define.sign", { label, row: at + 1 })}
							className="field w-12 shrink-0 px-1"
							value={sign}
							onChange={({ target }) => change(at, { sign: target.value })}
						>
							<option value="+">+</option>
							<option value="-">−</option>
						</select>
						<select
							id={at === 0 ? id : undefined}
							name={field}
							aria-label={t("define.measure.row", { label, row: at + 1 })}
							aria-invalid={isWrong}
							aria-describedby={isWrong ? `${id}-problem` : undefined}
							className="field min-w-0 flex-1"
							value={measure}
							onChange={({ target }) => change(at, { measure: target.value })}
						>
							<option value="">
								{t(at === 0 ? "define.choose" : "define.choose.more")}
							</option>
							<MeasureOptions field={field} choices={choices} />
						</select>
					</li>
				))}
			</ol>
			<MetricFieldProblem
				field={field}
				problems={problems}
				measures={choices.measures}
			/>
		</fieldset>
	);
}
