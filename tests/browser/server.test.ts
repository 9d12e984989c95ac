import { afterAll, beforeAll, expect, test } from "vitest";
import { startDatabase, stopDatabase } from "../../db/local.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";

let server: RunningServer;
beforeAll(async () => {
	server = await startServer({ jobs: true });
});
afterAll(() => server?.stop());

const get = (path: string, init?: RequestInit) =>
	fetch(`${server.address}${path}`, init);

test("a page runs in a browser under the content policy, without a word in the console", async () => {
	const browser = await openBrowser();
	try {
		const page = await browser.newPage();
		const complaints: string[] = [];
		page.on("console", (message) => {
			if (["error", "warning"].includes(message.type()))
				complaints.push(message.text());
		});
		page.on("pageerror", (error) => complaints.push(String(error)));
		const answer = await page.goto(`${server.address}/sign-in`);
		expect(answer?.status()).toBe(200);
		await page.waitForLoadState("networkidle");
		const isAlive = await page.evaluate("'__remixRouter' in window");
		expect(isAlive).toBe(true);
		expect(complaints).toEqual([]);
	} finally {
		await browser.close();
	}
});

test("no answer may be framed, sniffed or leak where it came from", async () => {
	for (const path of ["/sign-in", "/healthz", "/favicon.ico"]) {
		const { headers } = await get(path);
		expect(headers.get("content-security-policy")).toContain(
			"frame-ancestors 'none'",
		);
		expect(headers.get("x-content-type-options")).toBe("nosniff");
		expect(headers.get("referrer-policy")).toBe("same-origin");
		expect(headers.get("x-powered-by")).toBeNull();
	}
});

test("two pages never share a nonce", async () => {
	const nonceOf = async () =>
		/'nonce-([\w-]+)'/.exec(
			(await get("/sign-in")).headers.get("content-security-policy") ?? "",
		)?.[1];
	const nonces = [await nonceOf(), await nonceOf()];
	expect(new Set(nonces).size).toBe(2);
	expect(nonces[0]?.length).toBeGreaterThan(20);
});

test("the log has one line a request with the id that the reader got, and no query or cookie", async () => {
	const answer = await get("/healthz?token=qwertz-secret", {
		headers: {
			cookie: "session=asdf-secret",
			authorization: "Bearer x-secret",
		},
	});
	await answer.text();
	const id = answer.headers.get("x-request-id") ?? "none";
	const lines = () =>
		server
			.said()
			.split("\n")
			.filter((line) => line.includes(id));
	await expect.poll(lines).toHaveLength(1);
	expect(JSON.parse(lines()[0] ?? "")).toMatchObject({
		method: "GET",
		path: "/healthz",
		status: 200,
	});
	expect(server.said()).not.toContain("secret");
});

test("a built file that is gone is a plain 404, not a page", async () => {
	const answer = await get("/assets/gone-abc123.js");
	expect(answer.status).toBe(404);
	expect(answer.headers.get("content-type")).toContain("text/plain");
});

test("without its database the server lives but is not ready, and says why; it comes back by itself", async () => {
	const { dataDir } = server.config;
	expect((await get("/readyz")).status).toBe(200);
	await stopDatabase({ dataDir, force: true });
	const down = await get("/readyz");
	expect(down.status).toBe(503);
	expect(await down.json()).toMatchObject({ ready: false });
	expect((await get("/healthz")).status).toBe(200);
	await startDatabase({ dataDir, durable: false });
	await expect
		.poll(async () => (await get("/readyz")).status, { timeout: 10_000 })
		.toBe(200);
});
