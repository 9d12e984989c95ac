import type { ReactNode } from "react";

interface Properties {
	readonly id: string;
	readonly label: string;
	readonly hint?: string | undefined;
	/** What is wrong with it; null where nothing is. */
	readonly problem: string | null;
	readonly className?: string;
	readonly children: (attributes: {
		readonly id: string;
		readonly "aria-invalid": true | undefined;
		readonly "aria-describedby": string | undefined;
	}) => ReactNode;
}

/** A labelled field, its hint, and beside it what is wrong with it. */
export function TypedField({
	id,
	label,
	hint,
	problem,
	className = "",
	children,
}: Properties) {
	const described = [
		problem !== null && `${id}-problem`,
		hint !== undefined && `${id}-hint`,
	]
		.filter(Boolean)
		.join(" ");
	return (
		<div className={`min-w-0 ${className}`}>
			<label htmlFor={id} className="block text-sm font-medium">
				{label}
			</label>
			{children({
				id,
				"aria-invalid": problem !== null || undefined,
				"aria-describedby": described || undefined,
			})}
			{hint !== undefined && (
				<p id={`${id}-hint`} className="mt-0.5 text-xs text-muted">
					{hint}
				</p>
			)}
			{problem !== null && (
				<p id={`${id}-problem`} className="mt-0.5 text-xs break-words text-bad">
					{problem}
				</p>
			)}
		</div>
	);
}
