import type { Browser, Request } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCompany } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
	server = await startServer({ prepare: foundCompany });
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

test("a metric is found by pinyin and opened with keys alone, and is remembered", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/people`);
	await page.keyboard.press("Control+k");
	const field = page.getByRole("combobox", { name: "Search for anything" });
	await field.waitFor();
	await page.keyboard.type("chapinglv");
	const option = page.getByRole("option", { name: /Bad-review rate/ });
	await option.waitFor();
	expect(await option.getAttribute("aria-selected")).toBe("true");
	expect(await field.getAttribute("aria-activedescendant")).toBe(
		await option.getAttribute("id"),
	);
	await page.getByRole("group", { name: "Metrics" }).waitFor();
	await page.keyboard.press("Enter");
	await page.waitForURL(`${server.address}/metrics/bad-review-rate`);
	await page
		.getByRole("heading", { name: "Bad-review rate", level: 1 })
		.waitFor();
	const focused = () => page.evaluate(() => document.activeElement?.id);
	await expect.poll(focused).toBe("content");
	await page.keyboard.press("/");
	await page
		.getByRole("group", { name: "Recent" })
		.getByRole("option", { name: /Bad-review rate/ })
		.waitFor();
	expect(complaints).toEqual([]);
});

test("Enter before the answer came opens what the answer has first, not what stood there before", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/people`);
	await page.route("**/search.json?q=chapinglv", async (route) => {
		await new Promise((resolve) => setTimeout(resolve, 500));
		await route.continue();
	});
	await page.keyboard.press("/");
	await page.getByRole("option", { name: "Catalogue" }).waitFor();
	await page.keyboard.type("chapinglv");
	await page.keyboard.press("Enter");
	await page.waitForURL(`${server.address}/metrics/bad-review-rate`);
});

test("arrows go round, Esc closes and gives the focus back", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/people`);
	const link = page.getByRole("link", { name: "Batches" }).first();
	await link.focus();
	await page.keyboard.press("/");
	await page.keyboard.type("rate");
	const options = page.getByRole("option");
	await expect.poll(() => options.count()).toBeGreaterThan(2);
	const marked = () =>
		options.evaluateAll((all) =>
			all.findIndex((one) => one.getAttribute("aria-selected") === "true"),
		);
	expect(await marked()).toBe(0);
	await page.keyboard.press("ArrowDown");
	expect(await marked()).toBe(1);
	await page.keyboard.press("ArrowUp");
	await page.keyboard.press("ArrowUp");
	expect(await marked()).toBe((await options.count()) - 1);
	await page.keyboard.press("Escape");
	await page.getByRole("dialog").waitFor({ state: "detached" });
	expect(
		await link.evaluate((element) => element === document.activeElement),
	).toBe(true);
});

test("in the catalogue / stays with its own field; Ctrl-K opens the dialog even there, and ? is a letter", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/metrics`);
	await page.keyboard.press("/");
	await page.keyboard.type("bad?");
	expect(await page.inputValue("input[name=q]")).toBe("bad?");
	expect(await page.getByRole("dialog").count()).toBe(0);
	await page.keyboard.press("Control+k");
	await page.getByRole("dialog", { name: "Search" }).waitFor();
	await page.keyboard.press("Escape");
	await page.getByRole("dialog").waitFor({ state: "detached" });
	await page.locator("h1").click();
	await page.keyboard.press("?");
	const keys = page.getByRole("dialog", { name: "Keys" });
	expect(await keys.textContent()).toContain("its own search field");
});

test("a letter typed before the answer came breaks the former question off", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/people`);
	let held = true;
	await page.route("**/search.json?q=nps", async (route) => {
		while (held) await new Promise((resolve) => setTimeout(resolve, 20));
		await route.continue().catch(() => {});
	});
	const isFormer = (request: Request) => request.url().endsWith("q=nps");
	const asked = page.waitForRequest(isFormer);
	const brokenOff = page.waitForEvent("requestfailed", isFormer);
	await page.keyboard.press("/");
	await page.keyboard.type("nps");
	await asked;
	await page.getByRole("combobox").fill("chapinglv");
	await page.getByRole("option", { name: /Bad-review rate/ }).waitFor();
	await brokenOff;
	held = false;
});

test("without JavaScript the same is found on a page, in the reader's language", async () => {
	const scripted = await visit(browser);
	await signIn(scripted.page, server.address);
	const { page } = await visit(browser, {
		javaScriptEnabled: false,
		locale: "zh-TW",
		viewport: { width: 360, height: 740 },
	});
	await page.context().addCookies(await scripted.page.context().cookies());
	await page.goto(`${server.address}/search`);
	await page.fill("main input[name=q]", "差评率");
	await page.click("main button[type=submit]");
	await page.getByRole("link", { name: "負評率", exact: true }).click();
	await page.waitForURL(`${server.address}/metrics/bad-review-rate`);
	await page.goto(`${server.address}/search?q=qqqq`);
	expect(await page.textContent("main")).toContain("找不到「qqqq」");
});

test("whoever is signed out is told so, and gets no names", async () => {
	const answer = await fetch(`${server.address}/search.json?q=lin`);
	expect(answer.status).toBe(401);
	expect(await answer.text()).not.toContain("林");
});
