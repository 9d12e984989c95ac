import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ADMIN, foundCompany, letIn, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

const HOUR = 3_600_000;
let server: RunningServer;
let browser: Browser;
let token = "";
let sent = 0;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			token = await letIn(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** One more bad review, over the network as a shop's system sends it. */
async function postBadReviews(count: number): Promise<void> {
	const lines = Array.from({ length: count }, () => {
		sent += 1;
		return JSON.stringify({
			id: `posted-${sent}`,
			reviewed_at: new Date(Date.now() - 30 * HOUR).toISOString(),
			rating: 1,
			scale: 5,
			origin: "written",
			product: "ear-one",
		});
	});
	const answer = await fetch(`${server.address}/api/ingest/reviews`, {
		method: "POST",
		headers: {
			Authorization: `Bearer ${token}`,
			"Content-Type": "application/x-ndjson",
		},
		body: lines.join("\n"),
	});
	expect(await answer.json()).toMatchObject({ accepted: count });
}

const tile = (page: Page) =>
	page.getByRole("listitem").filter({
		has: page.getByRole("heading", { name: "Written reviews", exact: true }),
	});
const reading = (page: Page) => tile(page).getByRole("button").innerText();
const standing = (page: Page) =>
	page.locator("[data-live]").last().getAttribute("data-live");
/** Waits until the page is live; then marks it, so that a page that was loaded anew can be told. */
async function untilLive(page: Page): Promise<void> {
	await expect.poll(() => standing(page), { timeout: 10_000 }).toBe("live");
	await page.evaluate("window.sameAsBefore = true");
}
const isSamePage = (page: Page) =>
	page.evaluate("window.sameAsBefore === true");
const within = (timeout: number) => ({ timeout, interval: 20 });

/** How often a browser asked that address and the server has seen the end of it. */
const requests = (method: string, path: string) =>
	server
		.said()
		.split("\n")
		.filter((line) => line.includes(`"method":"${method}","path":"${path}"`))
		.length;

async function person(options: Parameters<typeof visit>[1] = {}) {
	const visitor = await visit(browser, options);
	await signIn(visitor.page, server.address);
	await open(visitor.page, `${server.address}/metrics`);
	return visitor;
}

test("a fact moves the tile within a second, in two tabs that share one stream", async () => {
	const { page, complaints } = await person();
	const second = await page.context().newPage();
	await open(second, `${server.address}/metrics?view=table`);
	await open(page, `${server.address}/metrics`);
	for (const tab of [page, second]) await untilLive(tab);
	expect(await reading(page)).toBe("60");
	const before = requests("GET", "/live");
	await postBadReviews(5);
	await expect.poll(() => reading(page), within(1000)).toBe("65");
	const row = second.getByRole("row", { name: /^Written reviews/ });
	await expect.poll(() => row.innerText(), within(1000)).toMatch(/\t65\t/);
	expect(await tile(page).locator(".moved").count()).toBe(1);
	for (const tab of [page, second]) expect(await isSamePage(tab)).toBe(true);
	expect(requests("GET", "/live")).toBe(before);
	await page.context().close();
	await expect
		.poll(() => requests("GET", "/live") - before, within(5000))
		.toBe(1);
	expect(complaints).toEqual([]);
});

test("a metric's page moves its reading, and its chart and table follow", async () => {
	const { page } = await person();
	await open(page, `${server.address}/metrics/written-reviews?grain=day`);
	await untilLive(page);
	const before = Number(await page.getByTestId("reading").innerText());
	await postBadReviews(3);
	await expect
		.poll(() => page.getByTestId("reading").innerText(), within(1000))
		.toBe(String(before + 3));
	const total = async () =>
		(
			await page
				.getByTestId("points")
				.locator("tbody tr td:nth-child(2) > span > button")
				.allInnerTexts()
		).reduce((sum, text) => sum + (Number(text) || 0), 0);
	await expect.poll(total, within(4000)).toBe(before + 3);
	expect(await isSamePage(page)).toBe(true);
	await page.context().close();
});

test("while the server is away the page says from when its figures are, and catches up by itself", async () => {
	const { page } = await person();
	await untilLive(page);
	const before = Number(await reading(page));
	const comeBack = await server.goAway();
	const mark = page.locator("[data-live]").last();
	await expect
		.poll(() => mark.innerText(), within(5000))
		.toMatch(/^Reconnecting … figures as of \d\d:\d\d$/);
	expect(await page.getByRole("status").allInnerTexts()).toContainEqual(
		expect.stringMatching(/^Reconnecting/),
	);
	await sendReviews(server.context, { prefix: "meanwhile", good: 7, bad: 0 });
	await comeBack();
	await expect
		.poll(() => reading(page), within(20_000))
		.toBe(String(before + 7));
	await expect.poll(() => mark.innerText(), within(5000)).toBe("Live");
	expect(await isSamePage(page)).toBe(true);
	await page.context().close();
});

test("a browser without a shared worker holds the stream in its page", async () => {
	const visitor: Visit = await visit(browser);
	await visitor.page.context().addInitScript("delete globalThis.SharedWorker");
	await signIn(visitor.page, server.address);
	await open(visitor.page, `${server.address}/metrics`);
	await untilLive(visitor.page);
	const before = Number(await reading(visitor.page));
	await postBadReviews(1);
	await expect
		.poll(() => reading(visitor.page), within(1000))
		.toBe(String(before + 1));
	expect(visitor.complaints).toEqual([]);
	await visitor.page.context().close();
});

test("signing out ends the stream; a page that shows no figures has none", async () => {
	const { page } = await person();
	const second = await page.context().newPage();
	await open(second, `${server.address}/metrics`);
	await untilLive(second);
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.getByText("You are signed out.").waitFor();
	await expect.poll(() => standing(second), within(5000)).toBe("signed-out");
	await page.fill("input[name=email]", ADMIN.email);
	await page.fill("input[name=password]", ADMIN.password);
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${server.address}/`);
	await untilLive(page);
	await open(page, `${server.address}/batches`);
	await second.close();
	expect(await page.locator("[data-live]").last().innerText()).toBe("");
	await page.context().close();
});

test("who wants no motion gets none", async () => {
	const { page } = await person({ reducedMotion: "reduce" });
	await untilLive(page);
	await postBadReviews(1);
	const moved = tile(page).locator(".moved");
	await moved.waitFor();
	expect(
		await moved.evaluate((mark) => getComputedStyle(mark).animationName),
	).toBe("none");
	await page.context().close();
});
