import type { Db, Trx } from "../../db/client.ts";
import { lockMembers } from "../../db/queries/master-imports.server.ts";
import {
	readCodes,
	readMembersBefore,
	writeCosts,
	writeMembers,
	writeParents,
} from "../../db/queries/member-imports.server.ts";
import {
	type ImportInput,
	type ImportReport,
	NOTHING_AFFECTED,
} from "./import-report.ts";
import {
	MEMBER_SHEETS,
	type MemberRow,
	type MemberSheetName,
} from "./member-sheets.ts";
import { planMembers } from "./plan-members.ts";
import { type ImportOutcome, runImport } from "./run-import.server.ts";
import { decodeSheet } from "./sheet/decode-sheet.ts";
import { readSheet } from "./sheet/read-sheet.ts";
import { SheetError } from "./sheet/sheet-error.ts";

async function apply(
	trx: Trx,
	name: MemberSheetName,
	rows: readonly MemberRow[],
	today: string,
): Promise<ImportOutcome> {
	const { dimension, parent } = MEMBER_SHEETS[name];
	const members = await readMembersBefore(trx, dimension);
	const above = parent && {
		...parent,
		codes: await readCodes(trx, parent.dimension),
	};
	const plan = planMembers(rows, { members, above }, today);
	if (plan.problems.length > 0) throw new SheetError(plan.problems);
	await writeMembers(trx, dimension, plan.writes);
	if (parent !== null)
		await writeParents(trx, dimension, parent.dimension, plan.parents);
	await writeCosts(trx, plan.costs);
	return {
		counts: [{ what: name, ...plan.counts, left: 0 }],
		affected: {
			...NOTHING_AFFECTED,
			members: plan.affected.flatMap(({ code, from }) => {
				const id = members.get(code)?.id;
				return id === undefined ? [] : [{ id, dimension, code, from }];
			}),
		},
	};
}

/** The lots that a file of products names, as a file of lots would. */
const lotsOf = (rows: readonly MemberRow[]): MemberRow[] =>
	rows.flatMap((row) =>
		(row.lots ?? []).map((lot) => ({
			at: row.at,
			code: lot,
			product: row.code,
			name_en: undefined,
			name_zh_hant: undefined,
			name_zh_hans: undefined,
			retired_on: undefined,
			valid_from: row.valid_from,
		})),
	);

/** Takes a CSV file of lines, products, lots, regions, channels or stores: whole, or not at all. */
export async function importMembers(
	db: Db,
	name: MemberSheetName,
	input: ImportInput,
	now: Date,
): Promise<ImportReport> {
	const rows = readSheet(
		decodeSheet(input.bytes),
		MEMBER_SHEETS[name].columns,
	) as unknown as MemberRow[];
	return runImport(db, input, now, async (trx, today) => {
		await lockMembers(trx);
		const own = await apply(trx, name, rows, today);
		const lots = lotsOf(rows);
		if (lots.length === 0) return own;
		const along = await apply(trx, "lots", lots, today);
		return {
			counts: [...own.counts, ...along.counts],
			affected: {
				...NOTHING_AFFECTED,
				members: [...own.affected.members, ...along.affected.members],
			},
		};
	});
}
