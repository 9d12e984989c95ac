import type { Role } from "../app/identity/role.ts";
import type { MetricDefinition } from "../app/metrics/definition.ts";
import type { CardContent, CardLine } from "../app/scorecards/card.ts";
import type { CardAsker } from "../app/scorecards/card-asker.ts";
import { draftCard } from "../app/scorecards/draft-card.server.ts";
import { openClosings } from "../app/scorecards/open-closings.server.ts";
import type { Evidence, Judged, Proof } from "../app/scorecards/proof.ts";
import { publishCard } from "../app/scorecards/publish-card.server.ts";
import { submitCard } from "../app/scorecards/submit-card.server.ts";
import type { TestDatabase } from "./test-database.ts";

/** In the third quarter, and after its closing has opened. */
export const DURING = new Date("2026-08-10T04:00:00Z");
export const AFTER = new Date("2026-10-20T04:00:00Z");
export const BASE = { amount: "73219.57", currency: "CNY" };

export interface People {
	owner: CardAsker;
	manager: CardAsker;
	boss: CardAsker;
	cai: CardAsker;
	dan: CardAsker;
	ada: CardAsker;
	jun: CardAsker;
}

let count = 0;
/** A person of their own, reporting to somebody or nobody. */
export async function person(
	{ db }: TestDatabase,
	name: string,
	roles: readonly Role[] = [],
	managerId: number | null = null,
): Promise<CardAsker> {
	count += 1;
	const { id } = await db
		.insertInto("person")
		.values({ name, email: `p${count}@nebula.example` })
		.returning("id")
		.executeTakeFirstOrThrow();
	if (managerId !== null)
		await db
			.insertInto("person_manager")
			.values({
				person_id: id,
				manager_id: managerId,
				valid_from: "2020-01-01",
			})
			.execute();
	return { id, name, roles: ["employee", ...roles], address: "127.0.0.1" };
}

/** The owner sits on the committee too; their manager and the manager's manager report to each other, as bad imports have it. */
export async function people(box: TestDatabase): Promise<People> {
	const boss = await person(box, "Boss");
	const manager = await person(box, "Mei", [], boss.id);
	await box.db
		.insertInto("person_manager")
		.values({
			person_id: boss.id,
			manager_id: manager.id,
			valid_from: "2020-01-01",
		})
		.execute();
	return {
		boss,
		manager,
		owner: await person(box, "Olga", ["executive", "committee"], manager.id),
		cai: await person(box, "Cai", ["committee"]),
		dan: await person(box, "Dan", ["committee"]),
		ada: await person(box, "Ada", ["admin"]),
		jun: await person(box, "Jun"),
	};
}

const line = (
	id: string,
	metric: string,
	weight: string,
	points: readonly [string, string][],
): CardLine => ({
	id,
	metric,
	scope: "",
	weight,
	points: points.map(([value, score]) => ({ value, score })),
	floor: "0",
	noData: "hold",
	under: null,
});

/** The golden card of SEMANTICS: 105 and 85 are 100.00. */
export const CONTENT: CardContent = {
	lines: [
		line("1", "nps", "60", [
			["90", "50"],
			["100", "100"],
			["120", "200"],
		]),
		line("2", "net-revenue", "40", [
			["80", "50"],
			["100", "100"],
			["125", "200"],
		]),
	],
	scope: "",
	bonus: {
		curve: [
			{ value: "50", score: "50" },
			{ value: "200", score: "200" },
		],
		modifier: {
			kind: "steps",
			points: [{ nps: "0", factor: "1.00" }],
			neutral: "0",
			always: false,
		},
		cap: "150",
	},
};

const evidence = (
	lineId: string,
	metric: string,
	value: number | null,
): Evidence & Judged => ({
	metric,
	scope: "",
	state: value === null ? "no-data" : "ok",
	value: value === null ? null : String(value),
	low: null,
	high: null,
	sample: 400,
	definition: {
		key: metric,
		formula: { kind: "sum", of: "order-lines.n" },
	} as unknown as MetricDefinition,
	inputs: { sums: { "order-lines.n": String(value ?? 0) }, days: 92 },
	lineId,
	isUser: metric === "nps",
	carried: null,
	ruling: null,
	suspect: false,
});

/** What a reading of the facts would be, with these values for its two lines. */
export const proofOf = (
	cardId: number,
	values: readonly [number | null, number | null],
	adjustments: Proof["adjustments"] = [],
): Proof => ({
	cardId,
	personId: 1,
	from: "2026-07-01",
	to: "2026-09-30",
	adjustments,
	segments: [
		{
			version: 1,
			from: "2026-07-01",
			to: "2026-09-30",
			content: CONTENT,
			lines: [
				evidence("1", "nps", values[0]),
				evidence("2", "net-revenue", values[1]),
			],
			nps: null,
		},
	],
});

/** Answers as it is, or fails the test with the refusal. */
export function ok<T extends object>(
	answer: T,
): Exclude<T, { cardId?: undefined; problems: unknown; revision?: undefined }> {
	if (
		"problems" in answer &&
		Object.keys(answer).length === 1 &&
		Array.isArray(answer.problems)
	)
		throw new Error(JSON.stringify(answer.problems));
	return answer as never;
}

/** The codes of what was refused, with their places. */
export const refused = (answer: object): string[] =>
	"problems" in answer
		? (answer.problems as { code: string; value: string }[]).map(
				({ code, value }) =>
					code === "permission" ? `permission ${value}` : code,
			)
		: [`not refused: ${JSON.stringify(answer)}`];

export const draft = async (
	box: TestDatabase,
	who: Pick<People, "owner" | "manager">,
): Promise<number> =>
	ok(
		await draftCard(
			box.db,
			{
				personId: who.owner.id,
				fiscalYear: 2026,
				quarter: 3,
				content: CONTENT,
				base: BASE,
				by: who.manager,
			},
			DURING,
		),
	).cardId;

export async function publish(
	box: TestDatabase,
	who: People,
): Promise<{ cardId: number; revision: number }> {
	const cardId = await draft(box, who);
	ok(
		await submitCard(box.db, { cardId, revision: 1, by: who.manager }, DURING),
	);
	const { revision } = ok(
		await publishCard(box.db, { cardId, revision: 2, by: who.cai }, DURING),
	);
	return { cardId, revision };
}

export async function closing(
	box: TestDatabase,
	who: People,
): Promise<{ cardId: number; revision: number }> {
	const { cardId, revision } = await publish(box, who);
	await openClosings(box.db, AFTER);
	return { cardId, revision: revision + 1 };
}
