import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { environmentWith } from "../../../app/config.server.ts";
import { createFirstAdmin } from "../../../app/identity/create-first-admin.server.ts";
import { syncDefinitions } from "../../../app/metrics/sync-definitions.server.ts";
import { ADMIN } from "../company.ts";
import { openBrowser } from "../open-browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { open, signIn, type Visit, visit } from "../visit.ts";

const DAY = 86_400_000;
const PATIENCE = { timeout: 10_000 };

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
/** Stays open on the number that the facts are for. */
let number: Page;
let token = "";
let corrections = 0;
beforeAll(async () => {
	server = await startServer({
		async prepare({ db, now }) {
			await createFirstAdmin(db, ADMIN, now());
			await syncDefinitions(db, now());
		},
	});
	browser = await openBrowser();
	visitor = await visit(browser);
	page = visitor.page;
	await signIn(page, server.address);
	number = await page.context().newPage();
	await open(number, `${server.address}/metrics/bad-review-rate`);
	// A tab that nobody looks at draws once a second, and every click would wait for that.
	await page.bringToFront();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const at = new Date(Date.now() - 2 * DAY).toISOString();
const review = (id: string, rating: number, version = 1) => ({
	id,
	version,
	reviewed_at: at,
	rating,
	scale: 5,
	origin: "written",
	product: "ear-one",
});
const ndjson = (lines: readonly object[]) =>
	lines.map((line) => JSON.stringify(line)).join("\n");

const FIRST = ndjson(
	Array.from({ length: 40 }, (_, i) => review(`R-${i}`, i < 10 ? 1 : 5)),
);
/** The second has no zone in its time, the third a rating in words. */
const SHEET = `id,reviewed_at,rating,scale,origin
S-1,${at},5,5,written
S-2,2026-11-20T10:00:00,5,5,written
S-3,${at},five,5,written
S-4,${at},5,5,written
`;
/** Half of the bad ones, said to have been good. */
const CORRECTED = ndjson(
	Array.from({ length: 5 }, (_, i) => review(`R-${i}`, 5, 2)),
);

interface Answer {
	readonly batch: number;
	readonly repeated: boolean;
	readonly accepted: number;
	readonly duplicates: number;
	readonly rejected: number;
}

async function send(
	body: string,
	{ type = "application/x-ndjson", kind = "reviews", key = "" } = {},
) {
	const through = new Date(Date.now() - 60_000).toISOString();
	const answer = await fetch(
		`${server.address}/api/ingest/${kind}?complete_through=${through}`,
		{
			method: "POST",
			headers: {
				Authorization: `Bearer ${token}`,
				"Content-Type": type,
				...(key && { "Idempotency-Key": key }),
			},
			body,
		},
	);
	return { status: answer.status, ...((await answer.json()) as Answer) };
}

const reading = (on: Page) => on.getByTestId("reading").innerText();
/** What the page that stayed open shows, and what one sees who opens it now. */
async function follows(value: string, sample: number): Promise<void> {
	await expect.poll(() => reading(number), PATIENCE).toBe(value);
	await open(page, `${server.address}/metrics/bad-review-rate`);
	expect(await reading(page)).toBe(value);
	await page.getByText(`sample ${sample}`).first().waitFor();
}

const openBatch = async (batch: number) => {
	await page.getByRole("link", { name: "Batches", exact: true }).click();
	await page.waitForURL(`${server.address}/batches`);
	await page
		.getByRole("main")
		.getByRole("link", { name: String(batch), exact: true })
		.click();
	await page.waitForURL(`${server.address}/batches/${batch}`);
};

test("a source and a token for it are made on two pages; the token is shown once and lets in one kind", async () => {
	await page.getByRole("link", { name: "Source settings" }).click();
	await page.getByLabel("Key").fill("web-shop");
	await page.getByRole("button", { name: "Add the source" }).click();
	await page.getByText("Source web-shop is there.").waitFor();
	await page.getByRole("link", { name: "Tokens", exact: true }).click();
	await page.getByLabel("What it is for").fill("Reviews of the web shop");
	await page.getByRole("checkbox", { name: "Reviews" }).check();
	await page.getByRole("button", { name: "Make the token" }).click();
	token = await page.getByTestId("shown-once").inputValue();
	await open(page, `${server.address}/admin/tokens`);
	expect(await page.content()).not.toContain(token);
	expect((await send("{}", { kind: "returns" })).status).toBe(403);
});

test("facts sent over HTTP are in the number at once", async () => {
	expect(await send(FIRST)).toMatchObject({ status: 200, accepted: 40 });
	await follows("25.0%", 40);
});

test("the same facts again change nothing, with a key and without", async () => {
	const again = await send(FIRST);
	expect(again).toMatchObject({ accepted: 0, duplicates: 40 });
	const keyed = await send(FIRST, { key: "monday" });
	expect(keyed).toMatchObject({ accepted: 0, repeated: false });
	expect(await send(FIRST, { key: "monday" })).toMatchObject({
		batch: keyed.batch,
		repeated: true,
	});
	await follows("25.0%", 40);
});

test("of a CSV the good lines count, and its batch says which were refused, why, and what is allowed", async () => {
	const { batch, ...counts } = await send(SHEET, { type: "text/csv" });
	expect(counts).toMatchObject({ status: 200, accepted: 2, rejected: 2 });
	await follows("23.8%", 42);
	await openBatch(batch);
	const refused = page.getByTestId("rejects").locator("tbody tr");
	// The address changes a moment before the page does.
	await refused.first().waitFor();
	expect(await refused.count()).toBe(2);
	expect((await refused.nth(0).innerText()).split("\t")).toEqual([
		"3",
		"reviewed_at",
		"No time zone",
		"2026-11-20T10:00:00",
		expect.stringContaining("+08:00"),
		expect.stringContaining("S-2"),
	]);
	expect((await refused.nth(1).innerText()).split("\t").slice(0, 4)).toEqual([
		"4",
		"rating",
		expect.stringContaining("Not a"),
		"five",
	]);
});

test("a higher version of a fact takes its place in the number", async () => {
	const { batch, accepted } = await send(CORRECTED);
	expect(accepted).toBe(5);
	corrections = batch;
	await follows("11.9%", 42);
});

test("undoing that batch brings the versions before back", async () => {
	await openBatch(corrections);
	await page.getByText("Undo this batch").click();
	await page.getByLabel("Reason").fill("they were right the first time");
	await page.getByRole("checkbox", { name: /Yes, undo batch/ }).check();
	await page.getByRole("button", { name: "Undo batch" }).click();
	await page.getByText(/^Undone .* by 林雅婷$/).waitFor();
	await follows("23.8%", 42);
	expect(await send(FIRST)).toMatchObject({ accepted: 0, duplicates: 40 });
});

test("the facts behind the number give exactly the number", async () => {
	await page
		.getByRole("link", { name: "Facts behind Bad-review rate" })
		.click();
	await page.getByTestId("agrees").waitFor();
	expect(await page.getByTestId("figure").innerText()).toContain("23.8");
	expect(await page.getByTestId("facts").innerText()).toContain("web-shop");
});

test("a metric of one's own over these facts, defined from a file, is in the catalogue with its value", async () => {
	const { dataDir, databaseUrl } = server.config;
	const file = path.join(dataDir, "reviews-we-have.json");
	const text = (en: string) => ({ en, "zh-hant": en, "zh-hans": en });
	const definition = {
		...{ key: "reviews-we-have", group: "reviews", unit: "count" },
		name: text("Reviews we have"),
		description: text("Every review, of whatever origin."),
		formula: { kind: "sum", of: "reviews.n" },
		...{ direction: "higher", owner: text("Data"), minimumSample: 0 },
		...{ windowDays: 28, freshnessMinutes: null, target: null },
	};
	fs.writeFileSync(file, JSON.stringify(definition));
	const { stdout, stderr } = spawnSync(
		process.execPath,
		["commands/define-metric.ts", file],
		{
			env: environmentWith({
				DATABASE_URL: databaseUrl ?? "",
				DATA_DIR: dataDir,
			}),
			encoding: "utf8",
		},
	);
	expect(stderr + stdout).toMatch(/at version 1\n.*: 42 count, sample 42/);
	await open(page, `${server.address}/metrics`);
	await page.getByRole("link", { name: "Reviews we have" }).first().click();
	await page.waitForURL(/metrics\/reviews-we-have/);
	expect(await reading(page)).toBe("42");
	expect(visitor.complaints).toEqual([]);
});
