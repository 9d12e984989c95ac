import fs from "node:fs";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createDb, createPool } from "../../../db/client.ts";
import { startDatabase, stopDatabase } from "../../../db/local.ts";
import { migrate } from "../../../db/migrate.ts";
import { ADMIN } from "../company.ts";
import { openBrowser } from "../open-browser.ts";
import { open, signIn, visit } from "../visit.ts";
import { processBelow } from "./find-process.ts";
import { findHouse, type House } from "./operated-house.ts";

const DAY = 86_400_000;
const PATIENCE = { timeout: 25_000 };

let house: House;
let browser: Browser;
let running: Awaited<ReturnType<House["start"]>>;
/** Stays open on a number through everything that happens. */
let page: Page;
let token = "";
let reviews = 0;
beforeAll(async () => {
	house = await findHouse();
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await house?.leave();
});

const health = async (path: "/healthz" | "/readyz") =>
	(await fetch(`${house.address}${path}`)).status;

/** A sender that keeps at it until it has a 200, as docs/ingest.md asks of it. */
async function sendReview(): Promise<void> {
	reviews += 1;
	const body = JSON.stringify({
		id: `R-${reviews}`,
		reviewed_at: new Date(Date.now() - DAY).toISOString(),
		rating: 5,
		scale: 5,
		origin: "written",
	});
	const send = () =>
		fetch(`${house.address}/api/ingest/reviews`, {
			method: "POST",
			headers: {
				Authorization: `Bearer ${token}`,
				"Content-Type": "application/x-ndjson",
			},
			body,
		}).then(
			({ status }) => status,
			() => 0,
		);
	await expect.poll(send, PATIENCE).toBe(200);
}

/** Null where the page shows something else. */
const reading = async (on: Page) => {
	const [text = null] = await on.getByTestId("reading").allInnerTexts();
	return text;
};
/** What the table under the chart adds up to: it comes from the page's loader, a moment after the reading. */
const tabled = async () =>
	(
		await page
			.getByTestId("points")
			.locator("tbody tr td:nth-child(2) > span > button")
			.allInnerTexts()
	).reduce((sum, text) => sum + (Number(text) || 0), 0);
const standing = () => page.locator("[data-live]").last().innerText();

/** The page that was left open shows all that was sent, without anybody's doing. */
async function pageCatchesUp(): Promise<void> {
	await expect.poll(() => reading(page), PATIENCE).toBe(String(reviews));
	await expect.poll(tabled, PATIENCE).toBe(reviews);
	await expect.poll(standing, PATIENCE).toBe("Live");
}
/** So that a page that was loaded anew can be told. */
const mark = () => page.evaluate("window.sameAsBefore = true");
const isSamePage = () => page.evaluate("window.sameAsBefore === true");

test("setup and start are all it takes: the process is up, ready, and the first admin signs in", async () => {
	const setup = await house.run(
		"setup",
		...["--email", ADMIN.email, "--name", ADMIN.name],
		...["--password", ADMIN.password],
	);
	expect(setup).toMatchObject({ code: 0 });
	running = await house.start();
	expect([await health("/healthz"), await health("/readyz")]).toEqual([
		200, 200,
	]);
	({ page } = await visit(browser));
	await signIn(page, house.address);
});

test("a token from the command line lets facts in, and an open page shows them", async () => {
	const made = await house.run(
		"create-token",
		...["--source", "shop", "--name", "Shop feed"],
	);
	token = /neb_\S+/.exec(made.text)?.[0] ?? made.text;
	await sendReview();
	await open(page, `${house.address}/metrics/written-reviews`);
	await sendReview();
	await pageCatchesUp();
});

test("a web process that dies is started again, and the open page finds it by itself", async () => {
	// The page knows of this one, and has still to ask its loader for the chart.
	await sendReview();
	await expect.poll(() => reading(page), PATIENCE).toBe(String(reviews));
	process.kill(processBelow(running.pid, "server.ts"), "SIGKILL");
	await sendReview();
	await pageCatchesUp();
	expect(running.said()).toContain("web runs again");
});

test("a database that dies is started again; nothing that was sent is lost", async () => {
	await mark();
	process.kill(house.databasePid(), "SIGKILL");
	await sendReview();
	await expect.poll(() => health("/readyz"), PATIENCE).toBe(200);
	await pageCatchesUp();
	expect(await isSamePage()).toBe(true);
});

test("a restart ends everything in order; open pages go on after it, also one that somebody used meanwhile", async () => {
	const used = await page.context().newPage();
	await open(used, `${house.address}/metrics`);
	await used.getByRole("link", { name: "Written reviews" }).click();
	await used.getByTestId("reading").waitFor();
	await page.bringToFront();
	expect(await running.stop()).toMatchObject({ code: 0 });
	await expect.poll(standing, PATIENCE).toMatch(/^Reconnecting/);
	await used.goBack();
	await used
		.getByRole("heading", { name: "Nebula can't be reached" })
		.waitFor();
	running = await house.start();
	await sendReview();
	await pageCatchesUp();
	expect(await isSamePage()).toBe(true);
	await used
		.getByRole("heading", { name: "Catalogue", level: 1 })
		.waitFor(PATIENCE);
	await used.close();
});

test("a backup is taken while people work, and restored only into a house at rest", async () => {
	const file = path.join(house.dataDir, "monday.nebula");
	expect(await house.run("backup", file)).toMatchObject({ code: 0 });
	const kept = reviews;
	await sendReview();
	await pageCatchesUp();
	const early = await house.run("restore", file, "--replace");
	expect(early.code).toBe(1);
	expect(early.text).toContain("stop them first");
	await running.stop();
	const careless = await house.run("restore", file);
	expect(careless.code).toBe(1);
	expect(careless.text).toContain("--replace");
	expect(await house.run("restore", file, "--replace")).toMatchObject({
		code: 0,
	});
	running = await house.start();
	reviews = kept;
	// Signed in before the backup, so still signed in after it.
	await open(page, `${house.address}/metrics/written-reviews`);
	expect(await reading(page)).toBe(String(kept));
	await sendReview();
	await pageCatchesUp();
	expect(fs.statSync(file).mode & 0o077).toBe(0);
	await running.stop();
});

test("an upgrade is a start: what is new in the database comes first, and people of before find the new rooms", async () => {
	const older = await findHouse();
	try {
		const { url } = await startDatabase({ dataDir: older.dataDir });
		const pool = createPool(url, 1);
		const db = createDb(pool);
		await migrate(db, "0009_followed_metric");
		await db
			.insertInto("person")
			.values({ email: ADMIN.email, name: ADMIN.name })
			.execute();
		await pool.end();
		await stopDatabase({ dataDir: older.dataDir });

		const said = (await older.start()).said();
		const migrated = said.indexOf("0010_boards");
		expect(migrated).toBeGreaterThan(0);
		expect(said.indexOf("start web and jobs")).toBeGreaterThan(migrated);

		const told = await older.run("set-password", ADMIN.email, "--generate");
		const password = /with the password (\S+)/.exec(told.text)?.[1] ?? "";
		const visitor = await visit(browser);
		await signIn(visitor.page, older.address, { ...ADMIN, password });
		await open(visitor.page, `${older.address}/boards`);
		await visitor.page.getByRole("heading", { level: 1 }).waitFor();
		expect(visitor.complaints).toEqual([]);
	} finally {
		await older.leave();
	}
});
