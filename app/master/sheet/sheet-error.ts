/** What is wrong with one cell of a file, or with a whole line of it. */
export interface SheetProblem {
	/** As an editor counts them: the head is line 1. */
	readonly line: number;
	readonly column: string;
	readonly value: string;
	readonly code: string;
	readonly allowed: string;
}

const SHOWN = 50;

const text = ({ line, column, value, code, allowed }: SheetProblem): string =>
	`line ${line}, ${column}: '${value.slice(0, 80).replace(/\p{Cc}+/gu, " ")}' (${code}); allowed: ${allowed}`;

/** A file that is not taken: nothing of it is stored. Its text lists the first 50 problems. */
export class SheetError extends Error {
	readonly code = "bad-file";
	readonly problems: readonly SheetProblem[];
	/** How many there are in all. */
	readonly total: number;
	constructor(problems: readonly SheetProblem[]) {
		const sorted = [...problems].sort((a, b) => a.line - b.line);
		const more = problems.length - SHOWN;
		super(
			[
				`${problems.length} problem${problems.length === 1 ? "" : "s"}, nothing was changed:`,
				...sorted.slice(0, SHOWN).map(text),
				...(more > 0 ? [`and ${more} more`] : []),
			].join("\n"),
		);
		this.problems = sorted.slice(0, SHOWN);
		this.total = problems.length;
	}
}

/** A list of what is allowed, short enough to read. */
export function listed(names: Iterable<string>, none: string): string {
	const all = [...names];
	if (all.length === 0) return none;
	const first = all.slice(0, 20).join(", ");
	return all.length > 20 ? `${first} and ${all.length - 20} more` : first;
}
