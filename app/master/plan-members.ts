import type { Dimension } from "../metrics/dimension.ts";
import type { MemberRow } from "./member-sheets.ts";
import { type DatedRow, planDated, type Statement } from "./plan-dated.ts";
import { listed, type SheetProblem } from "./sheet/sheet-error.ts";

/** The fields of a member that are not dated. */
export interface MemberFields {
	readonly name_en: string | null;
	readonly name_zh_hant: string | null;
	readonly name_zh_hans: string | null;
	readonly retired_on: string | null;
}

export interface KnownMember extends MemberFields {
	readonly known: boolean;
	/** Codes of the members above, by day. */
	readonly parents: readonly DatedRow<string>[];
	/** `USD 12.5`, by day. */
	readonly costs: readonly DatedRow<string>[];
}

export interface MembersBefore {
	readonly members: ReadonlyMap<string, KnownMember>;
	/** Where members above are looked for: by code, and whether master data names them. */
	readonly above: {
		readonly column: string;
		readonly dimension: Dimension;
		readonly codes: ReadonlyMap<string, boolean>;
	} | null;
}

export interface MemberPlan {
	/** What has to be written of each member that is new or changes. */
	readonly writes: readonly (MemberFields & { code: string })[];
	readonly parents: readonly (DatedRow<string> & { code: string })[];
	readonly costs: readonly (DatedRow<string> & { code: string })[];
	readonly counts: { added: number; changed: number; unchanged: number };
	/** Members that facts may name already, and the first day that counts otherwise now. */
	readonly affected: readonly { code: string; from: string }[];
	readonly problems: readonly SheetProblem[];
}

const FIELDS = [
	"name_en",
	"name_zh_hant",
	"name_zh_hans",
	"retired_on",
] as const;

/** What is wrong between the lines of one member, or between a line and what is known. */
function problemsOf(
	rows: readonly MemberRow[],
	above: MembersBefore["above"],
): SheetProblem[] {
	const [first] = rows as [MemberRow, ...MemberRow[]];
	const seen = new Set<string>();
	return rows.flatMap((row) => {
		const problems: SheetProblem[] = [];
		const bad = (
			column: string,
			value: string,
			code: string,
			allowed: string,
		) => problems.push({ line: row.at, column, value, code, allowed });
		const from = row.valid_from ?? "";
		if (seen.has(from))
			bad("code", row.code, "repeated", "a code once for each valid_from");
		seen.add(from);
		for (const field of FIELDS)
			if (row[field] !== first[field])
				bad(
					field,
					row[field] ?? "",
					"contradicts",
					`what line ${first.at} says of the same code`,
				);
		if ((row.unit_cost ?? null) !== null && (row.currency ?? null) === null)
			bad("currency", "", "empty", "the currency of the unit cost, like CNY");
		const parent = parentOf(row, above);
		if (above !== null && parent !== undefined && !above.codes.get(parent))
			bad(
				above.column,
				parent,
				`unknown-${above.dimension}`,
				listed(
					[...above.codes].flatMap(([code, known]) => (known ? [code] : [])),
					`none yet: import the ${above.dimension}s first`,
				),
			);
		return problems;
	});
}

const parentOf = (
	row: MemberRow,
	above: MembersBefore["above"],
): string | undefined =>
	above === null
		? undefined
		: row[above.column as "line" | "region" | "product"];

/** What a file of members changes, decided before anything is written. */
export function planMembers(
	rows: readonly MemberRow[],
	{ members, above }: MembersBefore,
	today: string,
): MemberPlan {
	const groups = new Map<string, MemberRow[]>();
	for (const row of rows) {
		const group = groups.get(row.code);
		if (group === undefined) groups.set(row.code, [row]);
		else group.push(row);
	}
	const plan = {
		writes: [] as (MemberFields & { code: string })[],
		parents: [] as (DatedRow<string> & { code: string })[],
		costs: [] as (DatedRow<string> & { code: string })[],
		counts: { added: 0, changed: 0, unchanged: 0 },
		affected: [] as { code: string; from: string }[],
		problems: [] as SheetProblem[],
	};
	for (const [code, group] of groups) {
		plan.problems.push(...problemsOf(group, above));
		const before = members.get(code);
		const state = (value: (row: MemberRow) => string | undefined) =>
			group.flatMap((row): Statement<string>[] => {
				const said = value(row);
				return said === undefined
					? []
					: [{ from: row.valid_from ?? undefined, value: said }];
			});
		const parents = planDated(
			before?.parents ?? [],
			state((row) => parentOf(row, above)),
			today,
		);
		const costs = planDated(
			before?.costs ?? [],
			state((row) =>
				row.unit_cost ? `${row.currency} ${row.unit_cost}` : undefined,
			),
			today,
		);
		const [row] = group as [MemberRow, ...MemberRow[]];
		const after = Object.fromEntries(
			FIELDS.map((field) => [
				field,
				row[field] === undefined ? (before?.[field] ?? null) : row[field],
			]),
		) as unknown as MemberFields;
		const fields =
			!before?.known || FIELDS.some((field) => after[field] !== before[field]);
		if (fields) plan.writes.push({ code, ...after });
		plan.parents.push(...parents.map((one) => ({ code, ...one })));
		plan.costs.push(...costs.map((one) => ({ code, ...one })));
		const days = [...parents, ...costs].map((one) => one.from).sort();
		if (!before?.known) plan.counts.added++;
		else if (fields || days.length > 0) plan.counts.changed++;
		else plan.counts.unchanged++;
		// A code that was never met has no facts yet.
		if (before !== undefined && days[0] !== undefined)
			plan.affected.push({ code, from: days[0] });
	}
	// In the order that `learn` inserts in, so that the two never wait for each other.
	plan.writes.sort((a, b) => (a.code < b.code ? -1 : 1));
	return plan;
}
