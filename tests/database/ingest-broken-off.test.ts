import fs from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createGzip, gzipSync } from "node:zlib";
import {
	afterAll,
	beforeAll,
	beforeEach,
	describe,
	expect,
	test,
	vi,
} from "vitest";
import { Spool } from "../../app/ingest/spool.server.ts";
import { buildIngest, buildOrderLine } from "../ingest-fixture.ts";
import {
	buildToken,
	type IngestServer,
	post,
	startIngestServer,
} from "../ingest-server.ts";
import { emptyFacts, NOTHING, storedFacts } from "../stored-facts.ts";
import { testDatabase } from "../test-database.ts";

const box = testDatabase();
const spoolFolder = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-spool-"));
let server: IngestServer;
let token: string;

beforeAll(async () => {
	server = await startIngestServer({
		...(await buildIngest(box)),
		spoolFolder,
	});
	token = await buildToken(box.db);
});
afterAll(async () => {
	await server.close();
	fs.rmSync(spoolFolder, { recursive: true });
});
beforeEach(() => emptyFacts(box.db));

const line = (overrides = {}) =>
	`${JSON.stringify(buildOrderLine(overrides))}\n`;
const MIB = 1024 * 1024;

function connect(headers: readonly string[]): net.Socket {
	const socket = net.connect(server.port, "127.0.0.1");
	socket.on("error", () => {});
	socket.write(
		[
			"POST /api/ingest/order-lines HTTP/1.1",
			"Host: x",
			`Authorization: Bearer ${token}`,
			...headers,
			"\r\n",
		].join("\r\n"),
	);
	return socket;
}

const chunked = (body: Buffer | string) =>
	Buffer.concat([
		Buffer.from(`${Buffer.byteLength(body).toString(16)}\r\n`),
		Buffer.from(body),
		Buffer.from("\r\n"),
	]);

/** Some 12 MB, more than waits in memory. */
const MANY = Array.from({ length: 80_000 }, (_, at) =>
	line({ id: `many-${at}` }),
).join("");
const WITH_LENGTH = [`Content-Length: ${2 * MANY.length}`];
const PIECEWISE = ["Transfer-Encoding: chunked"];
const packed = gzipSync(MANY);

describe.each<[string, readonly string[], Buffer | string]>([
	["a Content-Length twice what came", WITH_LENGTH, MANY],
	["pieces and no end", PIECEWISE, chunked(MANY)],
	[
		"packed pieces and no end",
		[...PIECEWISE, "Content-Encoding: gzip"],
		chunked(packed.subarray(0, packed.length / 2)),
	],
	[
		"CSV and no end",
		[...PIECEWISE, "Content-Type: text/csv"],
		chunked(`${"id,order_id\n"}${"x,y\n".repeat(50_000)}`),
	],
	[
		"a JSON array and no end",
		[...PIECEWISE, "Content-Type: application/json"],
		chunked(`[${line()},${line()}`),
	],
])("a sender that breaks off after %s", (_sentence, headers, body) => {
	test.each([
		["by a reset", (socket: net.Socket) => socket.resetAndDestroy()],
		["by closing its side", (socket: net.Socket) => socket.end()],
	])("%s leaves nothing, and the server goes on", async (_how, leave) => {
		const begun = vi.spyOn(Spool.prototype, "discard");
		const socket = connect(headers);
		await new Promise<void>((resolve) => socket.write(body, () => resolve()));
		await sleep(300);
		leave(socket);
		await vi.waitFor(() => expect(begun).toHaveBeenCalled(), 10_000);
		await Promise.all(begun.mock.results.map(({ value }) => value));
		begun.mockRestore();
		socket.destroy();
		expect(await storedFacts(box.db)).toEqual(NOTHING);
		expect(fs.readdirSync(spoolFolder)).toEqual([]);
		expect(await post(server, token, { body: line() })).toMatchObject({
			status: 200,
			body: { accepted: 1 },
		});
	});
});

test("a batch too large for memory waits in a file without a name and is whole in the table", async () => {
	const answer = await post(server, token, { body: MANY });
	expect(answer).toMatchObject({ status: 200, body: { accepted: 80_000 } });
	expect(await storedFacts(box.db)).toMatchObject({ facts: 80_000 });
	expect(fs.readdirSync(spoolFolder)).toEqual([]);
});

test("twenty slow senders at once hold no connection to the database", async () => {
	const sockets = Array.from({ length: 20 }, () => connect(PIECEWISE));
	for (const [at, socket] of sockets.entries())
		socket.write(chunked(line({ id: `slow-${at}` })));
	await sleep(500);
	expect(box.pool.totalCount - box.pool.idleCount).toBe(0);
	// None of the twenty has ended: whoever had to wait for them would wait in vain.
	expect(await post(server, token, { body: line() })).toMatchObject({
		status: 200,
	});
	const answers = sockets.map(
		(socket) =>
			new Promise<string>((resolve) =>
				socket.once("data", (data) => resolve(data.toString().slice(9, 12))),
			),
	);
	for (const socket of sockets) socket.write("0\r\n\r\n");
	expect(new Set(await Promise.all(answers))).toEqual(new Set(["200"]));
	for (const socket of sockets) socket.destroy();
	expect(await storedFacts(box.db)).toMatchObject({ facts: 21 });
});

async function* pieces(count: number): AsyncIterable<Buffer> {
	const piece = Buffer.alloc(MIB, " ");
	for (let at = 0; at < count; at++) yield piece;
}

test("a body beyond 64 MiB is refused by its Content-Length at once, and without one when it has come", async () => {
	const socket = connect([`Content-Length: ${65 * MIB}`]);
	const answer = await new Promise<string>((resolve) =>
		socket.once("data", (data) => resolve(data.toString())),
	);
	expect(answer).toContain("HTTP/1.1 413");
	socket.destroy();
	expect(await post(server, token, { body: pieces(66) })).toMatchObject({
		status: 413,
		body: { error: { code: "body-too-large" } },
	});
	expect(await storedFacts(box.db)).toEqual(NOTHING);
});

test("a CSV refused by its header is answered though the sender goes on for megabytes", async () => {
	async function* body() {
		yield Buffer.from("colour,size\n");
		yield* pieces(8);
	}
	expect(
		await post(server, token, {
			body: body(),
			headers: { "Content-Type": "text/csv" },
		}),
	).toMatchObject({
		status: 400,
		body: { error: { code: "unreadable-body" } },
	});
});

async function bomb(piece: string): Promise<Buffer> {
	const gzip = createGzip();
	const parts: Buffer[] = [];
	gzip.on("data", (part: Buffer) => parts.push(part));
	const mebibyte = Buffer.from(piece.repeat(Math.ceil(MIB / piece.length)));
	for (let sent = 0; sent < 1024 * MIB; sent += mebibyte.length)
		if (!gzip.write(mebibyte))
			await new Promise((resolve) => gzip.once("drain", resolve));
	gzip.end();
	await new Promise((resolve) => gzip.once("end", resolve));
	return Buffer.concat(parts);
}

test.each([
	["spaces", " "],
	["one line", "x"],
	["valid lines", line()],
	["bad lines", "{}\n"],
])(
	"a packed GiB of %s is refused without being unpacked into memory",
	async (_what, piece) => {
		const body = await bomb(piece);
		const before = process.memoryUsage().rss;
		const answer = await post(server, token, {
			body,
			headers: { "Content-Encoding": "gzip" },
		});
		expect(answer).toMatchObject({
			status: 413,
			body: { error: { code: "body-too-large" } },
		});
		// Half of what it unpacks to leaves the collector of garbage its time.
		expect(process.memoryUsage().rss - before).toBeLessThan(512 * MIB);
		expect(await storedFacts(box.db)).toEqual(NOTHING);
		expect(fs.readdirSync(spoolFolder)).toEqual([]);
	},
);
