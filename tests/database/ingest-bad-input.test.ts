import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
	BAD_FACTS,
	BAD_LINES,
	deep,
	GOOD,
	line,
	raw,
} from "../bad-order-lines.ts";
import { buildIngest } from "../ingest-fixture.ts";
import {
	buildToken,
	type IngestServer,
	post,
	startIngestServer,
} from "../ingest-server.ts";
import { emptyFacts, NOTHING, storedFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let server: IngestServer;
let token: string;

beforeAll(async () => {
	server = await startIngestServer(await buildIngest(box));
	token = await buildToken(box.db);
});
afterAll(() => server.close());
beforeEach(() => emptyFacts(box.db));

test.each(BAD_LINES)(
	"%s is rejected in '%s' as %s, and the line after it is taken",
	async (_sentence, field, code, bad) => {
		const answer = await post(server, token, { body: `\n${bad}\n${GOOD}\n` });
		// A body that begins with [ is an array: the good line comes first then.
		const turned = bad.startsWith("[")
			? await post(server, token, { body: `${GOOD}\n${bad}` })
			: answer;
		expect(turned).toMatchObject({
			status: 200,
			body: { rejected: 1, rejects: [{ line: 2, field, code }] },
		});
		expect(await storedFacts(box.db)).toEqual({
			...NOTHING,
			batches: 1,
			facts: 1,
			deltas: 1,
			rejects: 1,
		});
	},
);

test.each(BAD_FACTS)(
	"%s is rejected by itself",
	async (_sentence, kind, why, fact) => {
		const answer = await post(server, token, {
			kind,
			body: JSON.stringify({ id: "x", ...fact }),
		});
		const [reject] = answer.body.rejects ?? [];
		expect(answer).toMatchObject({
			status: 200,
			body: { accepted: 0, rejected: 1 },
		});
		expect(`${reject?.field} ${reject?.code}`).toBe(why);
	},
);

const CSV = { "Content-Type": "text/csv" };
const JSON_TYPE = { "Content-Type": "application/json" };
const HEADER = "id,ordered_at,order_id,quantity,currency,revenue";
const GZIP = { "Content-Encoding": "gzip" };

test.each<[string, string | Buffer, Record<string, string>]>([
	["a JSON object that is no array", GOOD, JSON_TYPE],
	["a JSON array without its end", `[${GOOD}`, JSON_TYPE],
	["a JSON array that ends with }", `[${GOOD}}`, JSON_TYPE],
	["text after a JSON array", `[${GOOD}] and more`, JSON_TYPE],
	["100,000 brackets", "[".repeat(100_000), JSON_TYPE],
	[
		"bytes that are not UTF-8",
		Buffer.from([...Buffer.from(GOOD), 0xff, 0xfe]),
		{},
	],
	[
		"a body that ends within a character",
		Buffer.from(`${GOOD}星`).subarray(0, -1),
		{},
	],
	["a packed body that is cut off", gzipSync(GOOD).subarray(0, -9), GZIP],
	["a packed body that is none", GOOD, GZIP],
	["a CSV with an unknown column", `${HEADER},colour\n`, CSV],
	["a CSV with a column twice", `${HEADER},id\n`, CSV],
	["a CSV with a column __proto__", `${HEADER},__proto__\n`, CSV],
	["a CSV of a thousand columns", `${HEADER}${",x".repeat(994)}\n`, CSV],
	[
		"a CSV with an unclosed quote",
		`${HEADER}\n"a,2026-11-20T10:00:00Z,O,1,CNY,5\n`,
		CSV,
	],
	[
		"a CSV with a quote within a cell",
		`${HEADER}\na"b,2026-11-20T10:00:00Z,O,1,CNY,5\n`,
		CSV,
	],
	["an empty CSV", "", CSV],
])(
	"%s is refused as a whole, and nothing is stored",
	async (_sentence, body, headers) => {
		const answer = await post(server, token, { body, headers });
		expect(answer).toMatchObject({
			status: 400,
			body: { error: { code: "unreadable-body" } },
		});
		expect(answer.body.error?.message.length).toBeGreaterThan(15);
		expect(await storedFacts(box.db)).toEqual(NOTHING);
	},
);

test("a CSV of a header alone, and an empty array, are batches of nothing", async () => {
	for (const [body, headers] of [
		[`${HEADER}\n`, CSV],
		["[]", JSON_TYPE],
	] as const)
		expect(await post(server, token, { body, headers })).toMatchObject({
			status: 200,
			body: { accepted: 0, rejected: 0 },
		});
	expect(await storedFacts(box.db)).toEqual({ ...NOTHING, batches: 2 });
});

test("a CSV's line of too few or too many cells is rejected under its own number, also after a cell of several lines", async () => {
	const cells = "2026-11-20T10:00:00Z,O,1,CNY,5";
	const answer = await post(server, token, {
		body: `${HEADER}\r\na,${cells}\r\nb,${cells},9\r\n\r\n"c\r\nc",${cells}\r\nd\r\n`,
		headers: CSV,
	});
	expect(answer.body.accepted).toBe(2);
	expect(
		answer.body.rejects?.map(({ line, code, value }) => [line, code, value]),
	).toEqual([
		[3, "wrong-number-of-columns", "7 columns"],
		[7, "wrong-number-of-columns", "1 columns"],
	]);
});

test("an element nested 100,000 deep is rejected by itself", async () => {
	const answer = await post(server, token, {
		body: `[${GOOD},${deep(100_000)}]`,
		headers: JSON_TYPE,
	});
	expect(answer).toMatchObject({
		status: 200,
		body: { accepted: 1, rejects: [{ line: 2, code: "not-an-object" }] },
	});
});

test("of a field that stands twice the last value counts, as JSON's readers agree", async () => {
	await post(server, token, { body: raw("revenue", '1,"revenue":2') });
	const [fact] = await box.pool
		.query("select revenue from order_line")
		.then(({ rows }) => rows);
	expect(fact).toEqual({ revenue: 20_000 });
});

test("text comes back from the table as it was sent: tabs, lines, backslashes, \\N, quotes, emoji", async () => {
	const texts = [
		"a\tb",
		"a\nb\r\nc",
		"a\\b",
		"\\N",
		"\\.",
		"\u000b\b\f",
		`'";--`,
		"星云 🌌",
		" x ",
	];
	await post(server, token, {
		body: texts
			.map((customer, at) => line({ id: `t${at}`, customer }))
			.join("\n"),
	});
	const { rows } = await box.pool.query<{ customer: string }>(
		"select customer from order_line order by external_id",
	);
	expect(rows.map(({ customer }) => customer)).toEqual(texts);
});

test("with extra=ignore unknown fields are left out, __proto__ too", async () => {
	const answer = await post(server, token, {
		query: "?extra=ignore",
		body: `${raw("customer", '"a","__proto__":{"quantity":9},"colour":"red"')}\n`,
	});
	expect(answer).toMatchObject({ status: 200, body: { accepted: 1 } });
	const csv = await post(server, token, {
		query: "?extra=ignore",
		headers: CSV,
		body: `${HEADER},__proto__,colour\nz,2026-11-20T10:00:00Z,O,1,CNY,5,x,red\n`,
	});
	expect(csv).toMatchObject({ status: 200, body: { accepted: 1 } });
});
