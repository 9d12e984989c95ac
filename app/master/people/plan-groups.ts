import type { SheetProblem } from "../sheet/sheet-error.ts";

type Fields = Readonly<Record<string, string | number | null>>;

export interface GroupPlan<F extends Fields> {
	readonly writes: readonly (F & { code: string })[];
	readonly counts: { added: number; changed: number; unchanged: number };
	readonly problems: readonly SheetProblem[];
}

/** What a file of teams or offices changes: each code once, and columns that are not there change nothing. */
export function planGroups<F extends Fields>(
	rows: readonly {
		readonly at: number;
		readonly code: string;
		readonly said: { readonly [Name in keyof F]: F[Name] | undefined };
	}[],
	existing: ReadonlyMap<string, F>,
): GroupPlan<F> {
	const writes: (F & { code: string })[] = [];
	const problems: SheetProblem[] = [];
	const counts = { added: 0, changed: 0, unchanged: 0 };
	const lines = new Map<string, number>();
	for (const { at, code, said } of rows) {
		const line = lines.get(code);
		if (line !== undefined)
			problems.push({
				line: at,
				column: "code",
				value: code,
				code: "repeated",
				allowed: `each code once; line ${line} has it already`,
			});
		lines.set(code, at);
		const before = existing.get(code);
		const after = Object.fromEntries(
			Object.entries(said).map(([name, value]) => [
				name,
				value === undefined ? (before?.[name] ?? null) : value,
			]),
		) as unknown as F;
		if (before === undefined) counts.added++;
		else if (Object.keys(said).some((name) => after[name] !== before[name]))
			counts.changed++;
		else {
			counts.unchanged++;
			continue;
		}
		writes.push({ ...after, code });
	}
	return { writes, counts, problems };
}
