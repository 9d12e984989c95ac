import { gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createDb } from "../../db/client.ts";
import { buildIngest, buildOrderLine } from "../ingest-fixture.ts";
import {
	buildToken,
	type IngestServer,
	type Post,
	post,
	startIngestServer,
} from "../ingest-server.ts";
import { emptyFacts, NOTHING, storedFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
let server: IngestServer;
let token: string;
let onlyReviews: string;

beforeAll(async () => {
	server = await startIngestServer(await buildIngest(box));
	token = await buildToken(box.db);
	onlyReviews = await buildToken(box.db, ["reviews"]);
});
afterAll(() => server.close());
beforeEach(() => emptyFacts(box.db));

const line = (overrides = {}) => JSON.stringify(buildOrderLine(overrides));
const good = line();

test("facts come in as NDJSON, as a JSON array, as CSV, and packed", async () => {
	const bodies: [string, string][] = [
		[`${line({ id: "a" })}\n${line({ id: "b" })}`, "application/x-ndjson"],
		[`[${line({ id: "c" })}, ${line({ id: "d" })}]`, "application/json"],
		[
			"id,ordered_at,order_id,quantity,currency,revenue\r\ne,2026-11-20T10:00:00+08:00,O,1,CNY,5\r\nf,2026-11-20T10:00:00+08:00,O,1,CNY,5\r\n",
			"text/csv; charset=utf-8",
		],
	];
	for (const [body, type] of bodies) {
		const headers = { "Content-Type": type };
		expect(await post(server, token, { body, headers })).toMatchObject({
			status: 200,
			body: { accepted: 2, rejected: 0, rejects_url: null },
		});
		expect(
			await post(server, token, {
				body: gzipSync(body),
				headers: { ...headers, "Content-Encoding": "gzip" },
			}),
		).toMatchObject({ status: 200, body: { accepted: 0, duplicates: 2 } });
	}
	expect(await storedFacts(box.db)).toMatchObject({ facts: 6, deltas: 6 });
});

test.each<[string, number, string, Post]>([
	[
		"a token that is none",
		401,
		"token-malformed",
		{ body: good, headers: { Authorization: "Bearer nonsense" } },
	],
	[
		"no token",
		401,
		"token-missing",
		{ body: good, headers: { Authorization: "" } },
	],
	[
		"a token that nobody made",
		401,
		"token-unknown",
		{
			body: good,
			headers: { Authorization: `Bearer neb_${"x".repeat(43)}` },
		},
	],
	[
		"a kind that is none",
		404,
		"unknown-kind",
		{ body: good, kind: "__proto__" },
	],
	[
		"a parameter that is none",
		400,
		"bad-parameter",
		{ body: good, query: "?dryrun=1" },
	],
	[
		"a parameter twice",
		400,
		"bad-parameter",
		{ body: good, query: "?dry_run=0&dry_run=1" },
	],
	[
		"dry_run=true",
		400,
		"bad-parameter",
		{ body: good, query: "?dry_run=true" },
	],
	[
		"complete_through without a zone",
		400,
		"bad-parameter",
		{ body: good, query: "?complete_through=2026-11-20" },
	],
	[
		"complete_through in the far future",
		400,
		"bad-parameter",
		{
			body: good,
			query: "?complete_through=9999-12-31T23:59:00-14:00",
		},
	],
	[
		"an idempotency key of 201 characters",
		400,
		"bad-parameter",
		{ body: good, headers: { "Idempotency-Key": "k".repeat(201) } },
	],
	[
		"a media type that is none of ours, such as curl's own",
		415,
		"unsupported-format",
		{
			body: good,
			headers: { "Content-Type": "application/x-www-form-urlencoded" },
		},
	],
	[
		"a packing that is not gzip",
		415,
		"unsupported-format",
		{ body: good, headers: { "Content-Encoding": "br" } },
	],
	["an empty body", 400, "unreadable-body", { body: "" }],
	["a body of blank lines", 400, "unreadable-body", { body: "\n \n\t\n" }],
])("%s is refused with %i %s", async (_sentence, status, code, request) => {
	const answer = await post(server, token, request);
	expect(answer).toMatchObject({ status, body: { error: { code } } });
	expect(await storedFacts(box.db)).toEqual(NOTHING);
});

test("a token for reviews may not send order lines", async () => {
	expect(await post(server, onlyReviews, { body: good })).toMatchObject({
		status: 403,
		body: {
			error: {
				code: "forbidden-kind",
				message: "this token may not send order-lines, only reviews",
			},
		},
	});
	expect(await storedFacts(box.db)).toEqual(NOTHING);
});

test("GET is not allowed, and says what is", async () => {
	const answer = await fetch(`${server.url}/api/ingest/order-lines`);
	expect(answer.status).toBe(405);
	expect(answer.headers.get("allow")).toBe("POST");
});

test("an idempotency key answers the same request again and refuses another body", async () => {
	const headers = { "Idempotency-Key": "monday" };
	const first = await post(server, token, { body: good, headers });
	expect(first).toMatchObject({ status: 200, body: { repeated: false } });
	expect(await post(server, token, { body: good, headers })).toMatchObject({
		status: 200,
		body: { repeated: true, accepted: 1, batch: first.body.batch },
	});
	expect(
		await post(server, token, { body: line({ id: "other" }), headers }),
	).toMatchObject({
		status: 409,
		body: { error: { code: "idempotency-conflict" } },
	});
	expect(await storedFacts(box.db)).toMatchObject({ batches: 1, facts: 1 });
});

test("a dry run says what would become of each line and keeps nothing, members neither", async () => {
	const members = () =>
		box.db
			.selectFrom("member")
			.select("code")
			.where("code", "=", "P-new")
			.execute();
	const body = `${line({ id: "a", product: "P-new" })}\n${line({ id: "a", product: "P-new" })}\n{"id":"b"}`;
	expect(
		await post(server, token, { body, query: "?dry_run=1" }),
	).toMatchObject({
		status: 200,
		body: {
			batch: null,
			dryRun: true,
			accepted: 1,
			duplicates: 1,
			rejected: 1,
		},
	});
	expect(await storedFacts(box.db)).toEqual(NOTHING);
	expect(await members()).toEqual([]);
	await post(server, token, { body });
	expect(await members()).toHaveLength(1);
});

test("complete_through is kept and never goes back", async () => {
	for (const through of ["2026-11-20T00:00:00Z", "2026-11-19T00:00:00Z"])
		await post(server, token, {
			body: good,
			query: `?complete_through=${through}`,
		});
	const [known] = await box.db
		.selectFrom("source_kind")
		.select("complete_through")
		.execute();
	expect(known?.complete_through?.toISOString()).toBe(
		"2026-11-20T00:00:00.000Z",
	);
});

test("while the database is away the answer is 503 and says to try again", async () => {
	const pool = new pg.Pool({ host: "/nowhere", connectionTimeoutMillis: 500 });
	const { master, writer, ...rest } = await buildIngest(box);
	const lost = await startIngestServer({
		...rest,
		master,
		writer,
		db: createDb(pool),
	});
	expect(await post(lost, token, { body: good })).toMatchObject({
		status: 503,
		body: { error: { code: "database-away" } },
		headers: { "retry-after": "2" },
	});
	await lost.close();
	await pool.end();
});
