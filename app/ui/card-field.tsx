import type { ReactNode } from "react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { CardProblemList } from "./card-problem-list.tsx";

interface Properties {
	/** The place that problems name, `lines.2.weight`; also the field's own name. */
	readonly at: string;
	readonly label: string;
	readonly problems: readonly CardProblem[];
	readonly className?: string;
	/** The label is only read out, where a heading says it to the eye. */
	readonly quiet?: boolean;
	readonly children: (attributes: {
		readonly id: string;
		readonly name: string;
		readonly "aria-invalid": boolean;
		readonly "aria-describedby": string | undefined;
	}) => ReactNode;
}

/** A field with its label, and beside it what is wrong with it. */
export function CardField({
	at,
	label,
	problems,
	className = "",
	quiet = false,
	children,
}: Properties) {
	const id = `card-${at.replaceAll(".", "-")}`;
	const mine = problems.filter((one) => one.at === at);
	return (
		<div className={`min-w-0 ${className}`}>
			<label
				htmlFor={id}
				className={quiet ? "sr-only" : "block text-2xs text-muted"}
			>
				{label}
			</label>
			{children({
				id,
				name: at,
				"aria-invalid": mine.length > 0,
				"aria-describedby": mine.length > 0 ? `${id}-problem` : undefined,
			})}
			<CardProblemList id={`${id}-problem`} problems={mine} />
		</div>
	);
}
