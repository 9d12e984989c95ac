import { readFile } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
let badBatch: number;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
			badBatch = await sendReviews(context, {
				prefix: "second",
				good: 0,
				bad: 40,
				broken: 2,
			});
		},
	});
	browser = await openBrowser();
	visitor = await visit(browser);
	page = visitor.page;
	await signIn(page, server.address);
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const tile = () =>
	page.getByRole("listitem").filter({ hasText: "Bad-review rate" });

test("the catalogue shows the number that the facts make: 46 bad of 100", async () => {
	await open(page, `${server.address}/metrics`);
	expect(await tile().textContent()).toContain("46.0%");
	expect(await tile().textContent()).toContain("sample 100");
});

test("a number explains itself on focus", async () => {
	await tile().getByRole("button").focus();
	const words = await tile().getByRole("tooltip").innerText();
	expect(words).toContain("bad reviews (1 or 2 stars) ÷ written reviews");
	expect(words).toMatch(/\[36\.\d%, 55\.\d%\]/);
	await page.keyboard.press("Escape");
	expect(await tile().getByRole("tooltip").isVisible()).toBe(false);
});

test("what is typed in any language finds a metric at once, and stands in the address", async () => {
	await page.getByRole("searchbox").fill("差评率");
	await page.getByText("One metric").waitFor();
	expect(
		await page.getByRole("heading", { level: 3 }).allTextContents(),
	).toEqual(["Bad-review rate"]);
	await expect
		.poll(() => new URL(page.url()).searchParams.get("q"))
		.toBe("差评率");
	await page.getByRole("searchbox").fill("no such thing");
	await page.getByText("Nothing is called “no such thing”").waitFor();
});

test("the table twin sorts by state with what is off target first", async () => {
	await open(page, `${server.address}/metrics?view=table`);
	await page.getByRole("link", { name: "State" }).click();
	await page.waitForURL(/sort=state/);
	const first = page.locator("tbody tr").first();
	await expect.poll(() => first.textContent()).toContain("Off target");
});

test("a metric's table holds the very points of its chart", async () => {
	await open(
		page,
		`${server.address}/metrics/bad-review-rate?period=last-7-days&grain=day`,
	);
	await page.locator(".recharts-line-dot").first().waitFor();
	const values = await page
		.getByTestId("points")
		.locator("tbody tr td:nth-child(2) > span > button")
		.allTextContents();
	const shown = values.filter((text) => text !== "–");
	expect(shown).toEqual(["46.0%", "46.0%"]);
	const line = page.locator(".recharts-line-dots .recharts-line-dot");
	expect(await line.count()).toBe(shown.length);
	await line.first().hover();
	const tip = page.locator(".recharts-tooltip-wrapper");
	await expect.poll(() => tip.textContent()).toContain("46.0%");
});

test("a breakdown narrows down to one of its members, and back", async () => {
	await page.selectOption("select[name=by]", "product");
	const members = page.getByTestId("members");
	await members.getByRole("link", { name: "ear-pro", exact: true }).click();
	await page.waitForURL(/scope=product/);
	await expect
		.poll(() => page.getByTestId("reading").textContent())
		.toContain("46.0%");
	await page.getByRole("link", { name: "Back to the whole company" }).click();
	await page.waitForURL((url) => !url.search.includes("scope"));
});

test("an address that can't be read says what is allowed; a metric that is gone says so", async () => {
	const quiet = await visit(browser);
	await quiet.page.context().addCookies(await page.context().cookies());
	await quiet.page.goto(`${server.address}/metrics/nps?grain=minute`);
	expect(await quiet.page.textContent("main")).toContain(
		"grain 'minute': allowed are hour",
	);
	const gone = await quiet.page.goto(`${server.address}/metrics/no-such-thing`);
	expect(gone?.status()).toBe(404);
	expect(await quiet.page.textContent("h1")).toContain("no-such-thing");
});

test("a batch shows each rejected line as it came, harmless", async () => {
	await open(page, `${server.address}/batches/${badBatch}`);
	const first = page.getByTestId("rejects").locator("tbody tr").first();
	expect(await first.textContent()).toContain("<b>five</b>");
	expect(await first.textContent()).toContain("a whole number from 1 to 100");
	expect(await first.locator("b").count()).toBe(0);
});

test("all rejects can be had as a file that a spreadsheet reads", async () => {
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "Download all as CSV" }).click(),
	]);
	expect(download.suggestedFilename()).toBe(`batch-${badBatch}-rejects.csv`);
	const text = await readFile(await download.path(), "utf8");
	const lines = text.trimEnd().split(/\r?\n/);
	expect(lines[0]).toBe("\ufeffline,field,code,value,allowed,content");
	expect(lines).toHaveLength(3);
	expect(lines[1]).toContain("<b>five</b>");
});

test("undo asks for a reason and a tick, and then the number moves", async () => {
	await page.getByText("Undo this batch").click();
	const undo = page.getByRole("button", { name: "Undo batch" });
	await page.fill("textarea[name=reason]", "meh");
	await page.getByLabel(`Yes, undo batch ${badBatch}`).check();
	await undo.click();
	expect(await page.getByRole("alert").textContent()).toContain(
		"“meh” is too short",
	);
	expect(await page.inputValue("textarea[name=reason]")).toBe("meh");
	await page.fill("textarea[name=reason]", "The wrong file was sent");
	await undo.click();
	await page.getByText(/^Undone .* by 林雅婷$/).waitFor();
	expect(await page.textContent("main")).toContain("The wrong file was sent");
	expect(await undo.count()).toBe(0);
	await open(page, `${server.address}/metrics`);
	expect(await tile().textContent()).toContain("10.0%");
	expect(await tile().textContent()).toContain("sample 60");
});

test("all that happened without a word in the console but the refusals that were asked for", () => {
	expect(
		visitor.complaints.filter((line) => !line.includes("status of 400")),
	).toEqual([]);
});
