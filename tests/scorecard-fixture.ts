import type {
	CardContent,
	CardLine,
	CardState,
} from "../app/scorecards/card.ts";
import type { TestDatabase } from "./test-database.ts";

/** 90 -> 50, 100 -> 100, 120 -> 200. */
export const line = (change: Partial<CardLine> = {}): CardLine => ({
	id: "1",
	metric: "net-revenue",
	scope: "",
	weight: "60",
	points: [
		{ value: "90", score: "50" },
		{ value: "100", score: "100" },
		{ value: "120", score: "200" },
	],
	floor: "0",
	noData: "hold",
	under: null,
	...change,
});

export const content = (
	lines: readonly CardLine[],
	change: Partial<CardContent> = {},
): CardContent => ({
	lines,
	scope: "",
	bonus: {
		curve: [
			{ value: "50", score: "50" },
			{ value: "200", score: "200" },
		],
		modifier: {
			kind: "steps",
			points: [{ nps: "0", factor: "1" }],
			neutral: "0",
			always: false,
		},
		cap: "200",
	},
	...change,
});

export async function buildPerson(
	{ pool }: TestDatabase,
	name: string,
	managerId: number | null = null,
): Promise<number> {
	const { rows } = await pool.query<{ id: number }>(
		"insert into person (name, email) values ($1, lower($1) || '@example.com') returning id",
		[name],
	);
	const id = rows[0]?.id ?? 0;
	if (managerId !== null)
		await pool.query(
			"insert into person_manager (person_id, manager_id, valid_from) values ($1, $2, '2020-01-01')",
			[id, managerId],
		);
	return id;
}

/** A card of the last quarter of 2026, as it stands after its steps. */
export async function buildCard(
	{ pool }: TestDatabase,
	card: {
		readonly personId: number;
		readonly by: number;
		readonly content: CardContent;
		readonly state?: CardState;
		readonly approved?: boolean;
		readonly base?: string;
	},
): Promise<number> {
	const { rows } = await pool.query<{ id: number }>(
		`insert into scorecard (person_id, fiscal_year, quarter, from_day, to_day, quarter_from, quarter_to, state, created_at, created_by)
		values ($1, 2026, 4, '2026-10-01', '2026-12-31', '2026-10-01', '2026-12-31', $2, '2026-10-01T00:00:00Z', $3) returning id`,
		[card.personId, card.state ?? "published", card.by],
	);
	const id = rows[0]?.id ?? 0;
	await buildVersion(
		{ pool },
		{ ...card, cardId: id, version: 1, from: "2026-10-01" },
	);
	if (card.base)
		await pool.query("insert into scorecard_base values ($1, $2, 'CNY')", [
			id,
			card.base,
		]);
	return id;
}

export async function buildVersion(
	{ pool }: Pick<TestDatabase, "pool">,
	row: {
		readonly cardId: number;
		readonly version: number;
		readonly from: string;
		readonly by: number;
		readonly content: CardContent;
		readonly approved?: boolean;
	},
): Promise<void> {
	await pool.query(
		`insert into scorecard_version (card_id, version, effective_from, content, written_at, written_by, approved_at)
		values ($1, $2, $3, $4, '2026-10-01T00:00:00Z', $5, case when $6 then '2026-10-01T00:00:00Z'::timestamptz end)`,
		[
			row.cardId,
			row.version,
			row.from,
			JSON.stringify(row.content),
			row.by,
			row.approved ?? true,
		],
	);
}
