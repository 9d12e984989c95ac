import type { ReactNode } from "react";
import { useReader } from "./reader-context.tsx";
import type { SettingProblem, SettingSaid } from "./routing-view.ts";

const KNOWN = [
	"names-nothing",
	"both",
	"receivers-count",
	"unknown-receiver",
	"gone",
	"scope",
	"name",
	"steps-count",
	"delay",
	"delay-not-later",
	"receiver-missing",
	"weekday",
	"no-weekday",
	"time",
	"time-zone",
	"always",
] as const;

const idOf = (field: string): string => `set-${field.replaceAll(".", "-")}`;

/** What is wrong with a field; whatever describes it by this id is read together with it. */
export function SettingProblems({
	field,
	problems,
}: {
	field: string;
	problems: readonly SettingProblem[];
}) {
	const { t } = useReader();
	const mine = problems.filter((one) => one.field === field);
	if (mine.length === 0) return null;
	return (
		<p
			id={`${idOf(field)}-problem`}
			className="mt-0.5 text-xs break-words text-bad"
		>
			{mine.map(({ code, value, allowed }) => (
				<span key={`${code} ${value}`} className="block">
					{t(`routing.problem.${KNOWN.find((one) => one === code) ?? "gone"}`, {
						value,
						allowed,
					})}
				</span>
			))}
		</p>
	);
}

export const describedBy = (
	field: string,
	problems: readonly SettingProblem[],
): string | undefined =>
	problems.some((one) => one.field === field)
		? `${idOf(field)}-problem`
		: undefined;

interface Properties {
	readonly field: string;
	readonly label: string;
	readonly hint?: string | undefined;
	readonly problems: readonly SettingProblem[];
	readonly className?: string;
	readonly children: (attributes: {
		readonly id: string;
		readonly name: string;
		readonly "aria-invalid": boolean;
		readonly "aria-describedby": string | undefined;
	}) => ReactNode;
}

/** A labelled field, and beside it what is wrong with it. */
export function SettingField({
	field,
	label,
	hint,
	problems,
	className = "",
	children,
}: Properties) {
	const id = idOf(field);
	const problem = describedBy(field, problems);
	const described = [problem, hint && `${id}-hint`].filter(Boolean).join(" ");
	return (
		<div className={`min-w-0 ${className}`}>
			<label htmlFor={id} className="block text-2xs text-muted">
				{label}
			</label>
			{children({
				id,
				name: field,
				"aria-invalid": problem !== undefined,
				"aria-describedby": described || undefined,
			})}
			{hint && (
				<p id={`${id}-hint`} className="text-2xs text-muted">
					{hint}
				</p>
			)}
			<SettingProblems field={field} problems={problems} />
		</div>
	);
}

/** Why nothing was saved, as a whole; each field says its own. */
export function SettingRefused({
	problems,
	said,
}: {
	problems: readonly SettingProblem[];
	said: SettingSaid | null;
}) {
	const { t } = useReader();
	if (problems.length === 0 && said !== "failed") return null;
	return (
		<p
			role="alert"
			className="mb-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
		>
			{said === "failed"
				? t("routing.failed")
				: t("routing.problems", {
						n: new Set(problems.map(({ field }) => field)).size,
					})}
		</p>
	);
}
