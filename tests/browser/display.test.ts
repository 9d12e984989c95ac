import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCards } from "./carded-company.ts";
import { foundCompany, sendReviews } from "./company.ts";
import { everyPage } from "./every-page.ts";
import { foundRota } from "./on-call-company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";
import { evaluateAll, setRouting, watchReviews } from "./watched-company.ts";

let server: RunningServer;
let browser: Browser;
let badBatch: number;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await foundRota(context);
			await foundCards(context);
			await watchReviews(context, {
				name: "a rule with a rather long name by a rather careful author",
			});
			await setRouting(context);
			badBatch = await sendReviews(context, {
				prefix: "a-rather-long-file-name-of-a-rather-careful-sender",
				good: 54,
				bad: 6,
				broken: 3,
			});
			await evaluateAll(context);
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

test("the browser's language is the first, a click on another one stays, with and without JavaScript", async () => {
	for (const javaScriptEnabled of [true, false]) {
		const { page } = await visit(browser, {
			locale: "zh-TW",
			javaScriptEnabled,
		});
		await page.goto(`${server.address}/sign-in`);
		expect(await page.getAttribute("html", "lang")).toBe("zh-Hant-TW");
		expect(await page.textContent("main")).toContain("電子郵件");
		await page.getByRole("button", { name: "简体中文" }).click();
		await page.getByText("邮箱", { exact: true }).waitFor();
		expect(await page.title()).toBe("登录 · 星云");
		await page.reload();
		expect(await page.getAttribute("html", "lang")).toBe("zh-Hans-CN");
	}
});

test("the theme that was chosen holds against the system's", async () => {
	const { page } = await visit(browser, { colorScheme: "dark" });
	await page.goto(`${server.address}/sign-in`);
	const paper = () =>
		page.evaluate(() => getComputedStyle(document.body).backgroundColor);
	const dark = await paper();
	await page.getByRole("button", { name: "Light" }).click();
	await page.locator("html[data-theme=light]").waitFor();
	expect(await paper()).not.toBe(dark);
});

test("no page is wider than a phone of 360 px, in any language", async () => {
	const { page, complaints } = await visit(browser, {
		viewport: { width: 360, height: 740 },
	});
	await signIn(page, server.address);
	for (const language of ["en", "zh-hant", "zh-hans"]) {
		await page
			.context()
			.addCookies([{ name: "language", value: language, url: server.address }]);
		for (const path of everyPage(badBatch)) {
			await page.goto(`${server.address}${path}`);
			const beyond = await page.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(beyond, `${path} in ${language}`).toBe(0);
		}
	}
	// A page that is gone is an answer that the browser notes.
	expect(
		complaints.filter((text) => !text.includes("the server responded with")),
	).toEqual([]);
});

test("the keyboard goes from the skip link to the content, and opens a metric", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/metrics`);
	await page.keyboard.press("Tab");
	expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
		"Skip to the content",
	);
	await page.keyboard.press("Enter");
	await page.keyboard.press("/");
	await page.keyboard.type("bad-review");
	await page.getByText("One metric").waitFor();
	await page.getByRole("link", { name: "Bad-review rate" }).focus();
	await page.keyboard.press("Enter");
	await page.waitForURL(`${server.address}/metrics/bad-review-rate`);
	await page
		.getByRole("heading", { name: "Bad-review rate", level: 1 })
		.waitFor();
	const focused = () => page.evaluate(() => document.activeElement?.id);
	await expect.poll(focused).toBe("content");
});

test("without JavaScript a period is chosen with the form's button, and the table answers", async () => {
	const scripted = await visit(browser);
	await signIn(scripted.page, server.address);
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await page.context().addCookies(await scripted.page.context().cookies());
	await page.goto(`${server.address}/metrics/bad-review-rate`);
	await page.selectOption("select[name=period]", "last-7-days");
	await page.getByRole("button", { name: "Show" }).click();
	await page.waitForURL(/period=last-7-days/);
	expect(await page.getByTestId("points").textContent()).toContain("10.0%");
});

test("on paper: light, where the page is found and from when it is, nothing to click, a chart that is drawn, a table not cut off", async () => {
	const { page } = await visit(browser, {
		colorScheme: "dark",
		viewport: { width: 718, height: 1000 },
	});
	await signIn(page, server.address);
	const path = "/metrics/bad-review-rate?by=line";
	await open(page, `${server.address}${path}`);
	const drawing = page.locator("figure svg.recharts-surface").first();
	await drawing.waitFor();
	await page.emulateMedia({ media: "print" });
	const paper = await page.getByTestId("paper").innerText();
	expect(paper).toContain(`${server.address}${path}`);
	expect(paper).toMatch(/Figures as of .*20\d\d/);
	expect(await drawing.boundingBox()).toMatchObject({
		width: expect.toSatisfy((width: number) => width > 400),
	});
	for (const name of ["Copy link", "Add to board"])
		expect(await page.getByText(name).isVisible(), name).toBe(false);
	expect(await page.getByRole("navigation").count()).toBe(0);
	for (const table of ["points", "members"]) {
		const box = await page.getByTestId(table).boundingBox();
		expect((box?.x ?? 0) + (box?.width ?? 999), table).toBeLessThanOrEqual(718);
	}
	expect(
		await page.evaluate(
			() => getComputedStyle(document.documentElement).colorScheme,
		),
	).toBe("light");
});

test("an address may ask for the last 24 hours, and the page names them in the reader's language", async () => {
	for (const [locale, name] of [
		["en-IE", "Last 24 hours"],
		["zh-TW", "近 24 小時"],
		["zh-CN", "近 24 小时"],
	] as const) {
		const { page, complaints } = await visit(browser, { locale });
		await signIn(page, server.address);
		await open(
			page,
			`${server.address}/metrics/bad-review-rate?period=last-24-hours`,
		);
		expect(
			await page.locator("select[name=period] option:checked").textContent(),
		).toBe(name);
		expect(await page.textContent("main header")).toContain(name);
		expect(complaints).toEqual([]);
	}
});
