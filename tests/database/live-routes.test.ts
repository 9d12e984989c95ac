import { setTimeout as sleep } from "node:timers/promises";
import type { AppLoadContext } from "@remix-run/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { writeSessionCookie } from "../../app/http/session-cookie.ts";
import { createFirstAdmin } from "../../app/identity/create-first-admin.server.ts";
import { signIn } from "../../app/identity/sign-in.server.ts";
import { signOut } from "../../app/identity/sign-out.server.ts";
import { LiveHub } from "../../app/live/live-hub.server.ts";
import { MOST_OF_A_PERSON } from "../../app/live/live-stream.ts";
import { LONGEST_WATCH } from "../../app/live/watch-request.ts";
import { syncDefinitions } from "../../app/metrics/sync-definitions.server.ts";
import { loader as stream } from "../../app/routes/live/stream.ts";
import { action as watch } from "../../app/routes/live/watch.ts";
import { Listener } from "../../db/listen.ts";
import { testDatabase } from "../test-database.ts";

const HOST = "http://nebula.test";
const NAME = "a-browser-of-its-own";
const account = { email: "li@example.com", password: "a long sentence" };

const box = testDatabase();
let hub: LiveHub;
let cookie = "";
let session = "";
let clock = new Date("2026-11-22T11:59:59.500Z");
const now = () => clock;

beforeAll(async () => {
	await syncDefinitions(box.db, now());
	await createFirstAdmin(box.db, { ...account, name: "Li" }, now());
	const result = await signIn(box.db, { ...account, address: "::1" }, now());
	if (!("session" in result)) throw new Error("not signed in");
	session = result.session;
	cookie =
		writeSessionCookie(
			new Request(HOST),
			result.session,
			result.expiresAt,
		).split(";")[0] ?? "";
	hub = new LiveHub({ db: box.db, listener: new Listener(box.url), now });
});
afterAll(() => hub.stop());

function contextOf(closed: AbortSignal) {
	return {
		db: box.db,
		live: hub,
		now,
		closed,
		backlog: () => 0,
	} as unknown as AppLoadContext;
}

interface Asked {
	readonly answer: Response;
	/** As when the reader's connection closes. */
	leave(): void;
}

async function openStream(
	search = `?stream=${NAME}`,
	headers = { Cookie: cookie },
): Promise<Asked> {
	const end = new AbortController();
	const request = new Request(`${HOST}/live${search}`, { headers });
	const answer = await stream({
		request,
		params: {},
		context: contextOf(end.signal),
	});
	return { answer, leave: () => end.abort() };
}

function postWatch(body: unknown, headers: Record<string, string> = {}) {
	const text = typeof body === "string" ? body : JSON.stringify(body);
	const request = new Request(`${HOST}/live/watch`, {
		method: "POST",
		body: text,
		headers: {
			Cookie: cookie,
			Origin: HOST,
			"Content-Length": String(text.length),
			...headers,
		},
	});
	const { signal } = new AbortController();
	return watch({ request, params: {}, context: contextOf(signal) });
}

const codeOf = async (answer: Response): Promise<unknown> =>
	(await answer.json()).error.code;

test("a stream begins at once, watches what it is told to, and is gone when its reader is", async () => {
	const { answer, leave } = await openStream();
	expect(answer.headers.get("Content-Type")).toBe("text/event-stream");
	const first = await answer.body?.getReader().read();
	expect(new TextDecoder().decode(first?.value)).toBe("retry: 2000\n\n");
	const watched = await postWatch({ stream: NAME, have: { "nps||": "" } });
	expect(watched.headers.get("Cache-Control")).toBe("no-store");
	expect(Object.keys((await watched.json()).figures)).toEqual(["nps||"]);
	leave();
	expect(hub.state).toMatchObject({ streams: 0, figures: 0 });
});

test.each([
	["without a session", `?stream=${NAME}`, { Cookie: "" }, 401, "signed-out"],
	[
		"with a session that is none",
		`?stream=${NAME}`,
		{ Cookie: `nebula=${"x".repeat(43)}` },
		401,
		"signed-out",
	],
	["without a name", "", undefined, 400, "bad-stream"],
	["with a name that is none", "?stream=a%0Ab", undefined, 400, "bad-stream"],
])("no stream %s", async (_, search, headers, status, code) => {
	const { answer } = await openStream(search, headers ?? { Cookie: cookie });
	expect(answer.status).toBe(status);
	expect(await codeOf(answer)).toBe(code);
	expect(hub.state.streams).toBe(0);
});

test.each<[string, unknown, Record<string, string>, number, string | null]>([
	[
		"from another site",
		{ stream: NAME, have: {} },
		{ Origin: "https://evil.example" },
		403,
		null,
	],
	[
		"without a session",
		{ stream: NAME, have: {} },
		{ Cookie: "" },
		401,
		"signed-out",
	],
	[
		"for a stream that is not open",
		{ stream: NAME, have: {} },
		{},
		409,
		"unknown-stream",
	],
	["with a body that is no JSON", "{", {}, 400, "bad-watch"],
	[
		"of a length that nobody knows",
		{ stream: NAME, have: {} },
		{ "Content-Length": "" },
		413,
		"too-many-figures",
	],
	[
		"longer than is read",
		{ stream: NAME, have: {} },
		{ "Content-Length": String(LONGEST_WATCH + 1) },
		413,
		"too-many-figures",
	],
	[
		"with a key that can't be read",
		{ stream: NAME, have: { "nps|moon:3|": "" } },
		{},
		400,
		"bad-scope",
	],
])("no watch %s", async (_, body, headers, status, code) => {
	const answer = await postWatch(body, headers);
	expect(answer.status).toBe(status);
	if (code) expect(await codeOf(answer)).toBe(code);
});

test("one stream too many is refused with the number that is allowed and when to ask again", async () => {
	const open: Asked[] = [];
	for (let n = 0; n < MOST_OF_A_PERSON; n++)
		open.push(await openStream(`?stream=${NAME}-${n}`));
	const { answer } = await openStream(`?stream=${NAME}-more`);
	expect(answer.status).toBe(429);
	expect(answer.headers.get("Retry-After")).toBe("60");
	expect((await answer.json()).error.message).toContain(
		`at most ${MOST_OF_A_PERSON} are allowed`,
	);
	for (const { leave } of open) leave();
	expect(hub.state.streams).toBe(0);
});

test("a browser that comes back under its name takes its old stream's place", async () => {
	const old = await openStream();
	const again = await openStream();
	const reader = old.answer.body?.getReader();
	await reader?.read();
	expect((await reader?.read())?.done).toBe(true);
	expect(hub.state.streams).toBe(1);
	old.leave();
	expect(hub.state.streams).toBe(1);
	again.leave();
	expect(hub.state.streams).toBe(0);
});

test("a stream ends within the minute in which its session does, and does not keep it alive", async () => {
	const { answer } = await openStream();
	const reader = answer.body?.getReader();
	await reader?.read();
	const seen = () =>
		box.db.selectFrom("session").select("last_seen_at").execute();
	const [before] = await seen();
	clock = new Date("2026-11-22T12:09:59.700Z");
	// Past some full minutes of that clock.
	await sleep(1200);
	expect(hub.state.streams).toBe(1);
	expect(await seen()).toEqual([before]);
	await signOut(box.db, session);
	await expect
		.poll(() => hub.state.streams, { timeout: 3000, interval: 20 })
		.toBe(0);
	expect((await reader?.read())?.done).toBe(true);
});
