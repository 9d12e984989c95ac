import type { ReactNode } from "react";
import type { Window } from "../alerts/rule.ts";
import type { Dimension } from "../metrics/dimension.ts";
import { useReader } from "./reader-context.tsx";
import type { RuleField, TypedProblem } from "./rule-typed.ts";

export const problemId = (field: RuleField): string =>
	`problem-${field.replace(".", "-")}`;

const KNOWN = [
	"length",
	"unknown-metric",
	"not-allowed",
	"in-scope",
	"number",
	"clear-beyond-raise",
	"critical-not-beyond-warning",
	"no-level",
	"no-interval",
	"no-target",
	"range",
	"too-many",
	"not-a-link",
	"scope",
	"gone",
	"owner",
] as const;

/** Words for what is allowed, where the reader's language has some. */
function useAllowed() {
	const { t } = useReader();
	return ({ field, code, allowed }: TypedProblem): string => {
		if (code === "length" || (code === "range" && allowed.length === 2))
			return allowed.join("–");
		if (code === "not-allowed" && field === "window")
			return allowed
				.map((one) => t(`alertRules.window.${one as Window}`))
				.join(", ");
		if (code === "not-allowed" && (field === "by" || field === "scope"))
			return (
				allowed.map((one) => t(`dimension.${one as Dimension}`)).join(", ") ||
				"–"
			);
		if (code === "too-many") return allowed.at(-1) ?? "";
		return allowed.join(", ");
	};
}

export function FieldProblem({
	field,
	problems,
}: {
	field: RuleField;
	problems: readonly TypedProblem[];
}) {
	const { t } = useReader();
	const allowedOf = useAllowed();
	const mine = problems.filter((one) => one.field === field);
	if (mine.length === 0) return null;
	return (
		<p id={problemId(field)} className="mt-0.5 text-xs break-words text-bad">
			{mine.map((problem) => {
				const code = KNOWN.find((one) => one === problem.code) ?? "not-allowed";
				return (
					<span key={problem.code} className="block">
						{t(`alertRules.problem.${code}`, {
							value: problem.value,
							allowed: allowedOf(problem),
						})}
					</span>
				);
			})}
		</p>
	);
}

interface Properties {
	readonly field: RuleField;
	readonly label: string;
	readonly hint?: string;
	readonly problems: readonly TypedProblem[];
	readonly className?: string;
	readonly children: (attributes: {
		readonly id: string;
		readonly name: RuleField;
		readonly "aria-invalid": boolean;
		readonly "aria-describedby": string | undefined;
	}) => ReactNode;
}

/** A labelled field, and beside it what is wrong with it. */
export function RuleFieldBox({
	field,
	label,
	hint,
	problems,
	className = "",
	children,
}: Properties) {
	const id = `rule-${field.replace(".", "-")}`;
	const isWrong = problems.some((one) => one.field === field);
	const described = [
		isWrong ? problemId(field) : null,
		hint ? `${id}-hint` : null,
	]
		.filter(Boolean)
		.join(" ");
	return (
		<div className={`min-w-0 ${className}`}>
			<label htmlFor={id} className="block text-2xs text-muted">
				{label}
			</label>
			{children({
				id,
				name: field,
				"aria-invalid": isWrong,
				"aria-describedby": described || undefined,
			})}
			{hint && (
				<p id={`${id}-hint`} className="text-2xs text-muted">
					{hint}
				</p>
			)}
			<FieldProblem field={field} problems={problems} />
		</div>
	);
}
