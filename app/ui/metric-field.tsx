import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { MetricFormChoices } from "./metric-form-choices.ts";
import type { MetricField, MetricProblem } from "./metric-typed.ts";
import { useReader } from "./reader-context.tsx";

const idOf = (field: MetricField): string =>
	`metric-${field.replaceAll(".", "-")}`;
const problemId = (field: MetricField): string => `${idOf(field)}-problem`;

const UNITS = ["money", "count", "seconds", "score4"] as const;
const isUnit = (text: string): text is (typeof UNITS)[number] =>
	UNITS.some((unit) => unit === text);

type Measures = MetricFormChoices["measures"];

/** One refusal in words: the value as it was typed, and what is allowed. */
function useProblemText(measures: Measures) {
	const { t } = useReader();
	const measure = (reference: string) =>
		measures.find((one) => one.reference === reference)?.name ?? reference;
	return ({ code, value, allowed }: MetricProblem): string => {
		const [from = 0, to = 0] = allowed;
		switch (code) {
			case "text":
				return value === ""
					? t("define.problem.empty", { most: to })
					: t("define.problem.long", { value, most: to });
			case "key":
				return value === ""
					? t("define.problem.key.empty")
					: t("define.problem.key", { value });
			case "whole":
				return t("define.problem.whole", { value, from, to });
			case "one-of":
				return t("define.problem.one-of", {
					value,
					allowed: allowed.join(", "),
				});
			case "measure":
				return value === ""
					? t("define.problem.measure.empty")
					: t("define.problem.measure", { value });
			case "adds-up":
			case "holds":
				return t(`define.problem.${code}`, { value: measure(value) });
			case "one-unit":
				return t("define.problem.one-unit", {
					value: value
						.split(" and ")
						.map((unit) =>
							isUnit(unit) ? t(`define.measures.unit.${unit}`) : unit,
						)
						.join(t("define.list.and")),
				});
			case "reason":
				return value === ""
					? t("define.problem.reason.empty", { least: from })
					: t("define.problem.reason", { value, least: from });
			case "file-json":
				return value === ""
					? t("define.problem.file.empty")
					: t("define.problem.file-json", { value });
			case "unknown-field":
			case "other-kind":
				return t("define.problem.other", { value });
			default:
				return t(`define.problem.${code}`, { value });
		}
	};
}

/** What is wrong with a field, beside it. */
export function MetricFieldProblem({
	field,
	problems,
	measures,
}: {
	field: MetricField;
	problems: readonly MetricProblem[];
	measures: Measures;
}) {
	const { t } = useReader();
	const textOf = useProblemText(measures);
	const mine = problems.filter((one) => one.field === field);
	if (mine.length === 0) return null;
	return (
		<p id={problemId(field)} className="mt-0.5 text-xs break-words text-bad">
			{mine.map((problem) => (
				<span key={`${problem.code} ${problem.value}`} className="block">
					{textOf(problem)}{" "}
					{problem.code === "taken" && (
						<Link to={`/metrics/${problem.value}`} className="underline">
							{t("define.problem.taken.link")}
						</Link>
					)}
				</span>
			))}
		</p>
	);
}

export interface FieldAttributes {
	readonly id: string;
	readonly name: MetricField;
	readonly "aria-invalid": boolean;
	readonly "aria-describedby": string | undefined;
}

interface Properties {
	readonly field: MetricField;
	readonly label: ReactNode;
	readonly hint?: ReactNode;
	readonly problems: readonly MetricProblem[];
	readonly measures?: Measures;
	readonly className?: string;
	readonly children: (attributes: FieldAttributes) => ReactNode;
}

/** A labelled field with its hint, and what is wrong with it. */
export function MetricFieldBox({
	field,
	label,
	hint,
	problems,
	measures = [],
	className = "",
	children,
}: Properties) {
	const id = idOf(field);
	const isWrong = problems.some((one) => one.field === field);
	const described = [
		isWrong ? problemId(field) : null,
		hint ? `${id}-hint` : null,
	].filter(Boolean);
	return (
		<div className={`min-w-0 ${className}`}>
			<label htmlFor={id} className="block text-2xs text-muted">
				{label}
			</label>
			{children({
				id,
				name: field,
				"aria-invalid": isWrong,
				"aria-describedby": described.join(" ") || undefined,
			})}
			{hint && (
				<p id={`${id}-hint`} className="mt-0.5 text-2xs text-muted">
					{hint}
				</p>
			)}
			<MetricFieldProblem
				field={field}
				problems={problems}
				measures={measures}
			/>
		</div>
	);
}
