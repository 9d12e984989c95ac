import { readFile } from "node:fs/promises";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import { SHIPPED } from "../../app/metrics/shipped/all.ts";
import { foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
			const nps = SHIPPED.find(({ key }) => key === "top-review-share");
			if (!nps) throw new Error("the metric is not shipped any more");
			await changeDefinition(context.db, {
				definition: { ...nps, target: 95 },
				basedOn: 1,
				by: { personId: null, name: "test" },
				now: context.now(),
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

const facts = () => page.getByTestId("facts").locator("tbody tr");

test("from the figure one click leads to its facts, and they give it", async () => {
	await open(page, `${server.address}/metrics/bad-review-rate`);
	await page
		.getByRole("link", { name: "Facts behind Bad-review rate" })
		.click();
	await page.waitForURL(/\/facts\?/);
	expect(await page.getByTestId("figure").textContent()).toContain("10.0%");
	await page.getByTestId("agrees").waitFor();
	expect(await page.getByTestId("sums").textContent()).toContain("60");
	expect(await facts().count()).toBe(50);
});

test("only what counts in the numerator can be listed, each fact with the batch that it came with", async () => {
	await page.getByRole("link", { name: "Only bad reviews" }).click();
	await page.getByText("6 facts").waitFor();
	expect(await facts().count()).toBe(6);
	await facts().first().getByRole("link").click();
	await page.waitForURL(/\/batches\/\d+$/);
	await page.goBack();
});

test("older facts follow, and back to the newest", async () => {
	await open(page, `${server.address}/metrics/bad-review-rate/facts`);
	await page.getByRole("link", { name: "Older facts" }).click();
	await page.waitForURL(/before=/);
	await expect.poll(() => facts().count()).toBe(10);
	await page.getByRole("link", { name: "Back to the newest" }).click();
	await expect.poll(() => facts().count()).toBe(50);
});

test("the same rows can be had as a file", async () => {
	await open(page, `${server.address}/metrics/bad-review-rate/facts?which=bad`);
	const [download] = await Promise.all([
		page.waitForEvent("download"),
		page.getByRole("link", { name: "These rows as CSV" }).click(),
	]);
	const text = await readFile(await download.path(), "utf8");
	const lines = text.trimEnd().split(/\r?\n/);
	expect(lines).toHaveLength(7);
	expect(lines[0]).toContain(
		"id,source,version,batch,reviewed_at,line,product",
	);
	expect(lines[1]).toMatch(/^first-5\d,crm,1,/);
});

test("each day of the table and each row of a breakdown leads to its own facts", async () => {
	await open(
		page,
		`${server.address}/metrics/bad-review-rate?period=last-7-days&grain=day&by=product`,
	);
	await page
		.getByTestId("members")
		.getByRole("link", { name: "Facts behind ear-pro" })
		.click();
	await page.waitForURL(/scope=product/);
	await page.getByText("30 facts").waitFor();
	await page.goBack();
	const day = page
		.getByTestId("points")
		.locator("tbody tr")
		.filter({ hasText: "10.0%" })
		.first();
	await day.getByRole("link").click();
	await page.waitForURL(/period=\d{4}-\d{2}-\d{2}/);
	await page.getByText("30 facts").waitFor();
	expect(await page.getByTestId("figure").textContent()).toContain("10.0%");
});

test("a member is chosen by name, as it is typed, and taken away again", async () => {
	await open(page, `${server.address}/metrics/bad-review-rate`);
	await page.getByRole("link", { name: "Product", exact: true }).click();
	await page
		.getByRole("searchbox", { name: "Find by name or code" })
		.fill("pro");
	await page
		.getByRole("link", { name: "ear-one" })
		.waitFor({ state: "detached" });
	await page.getByRole("link", { name: "ear-pro" }).click();
	await page.waitForURL(/scope=product/);
	await expect
		.poll(() => page.getByText("sample 30").first().isVisible())
		.toBe(true);
	await page.getByRole("link", { name: "Back to the whole company" }).click();
	await page.waitForURL((url) => !url.search.includes("scope"));
});

test("without JavaScript a member is chosen with the form's button and a link", async () => {
	const plain = await visit(browser, { javaScriptEnabled: false });
	await plain.page.context().addCookies(await page.context().cookies());
	await plain.page.goto(`${server.address}/metrics/bad-review-rate`);
	await plain.page.getByRole("link", { name: "Product", exact: true }).click();
	await plain.page.fill("input[name=find]", "pro");
	await plain.page.getByRole("button", { name: "Find" }).click();
	await plain.page.waitForURL(/find=pro/);
	expect(await plain.page.getByRole("link", { name: "ear-one" }).count()).toBe(
		0,
	);
	await plain.page.getByRole("link", { name: "ear-pro" }).click();
	await plain.page.waitForURL(/scope=product/);
	expect(await plain.page.textContent("main")).toContain("sample 30");
});

test("the period before is one click away, and there is none after the one that runs", async () => {
	await open(
		page,
		`${server.address}/metrics/bad-review-rate?period=this-month`,
	);
	expect(await page.getByRole("link", { name: "Period after" }).count()).toBe(
		0,
	);
	await page.getByRole("link", { name: "Period before" }).click();
	await page.waitForURL(/period=\d{4}-\d{2}(&|$)/);
	await page.getByRole("link", { name: "Period after" }).waitFor();
});

test("an earlier version of a definition says that it is one, and leads back", async () => {
	await open(page, `${server.address}/metrics/top-review-share`);
	await page.getByRole("link", { name: "Version 1" }).click();
	await page.waitForURL(/version=1/);
	await page.getByText("You are looking at version 1 of 2").waitFor();
	await page.getByRole("link", { name: "Show the current version" }).click();
	await page.waitForURL((url) => !url.search.includes("version"));
});

test.each([
	["pinyin", "chapinglv", "Bad-review rate"],
	["the initials of a traditional name", "fpl", "Bad-review rate"],
	[
		"a simplified name in traditional characters",
		"撰寫評價數",
		"Written reviews",
	],
	[
		"a traditional name in simplified characters",
		"亲写评论数",
		"Written reviews",
	],
])("the catalogue is searched by %s", async (_, query, name) => {
	await open(page, `${server.address}/metrics`);
	// Off the tiles, whose links would be fetched ahead.
	await page.mouse.move(0, 0);
	await page.getByRole("searchbox").fill(query);
	await page.getByText(/^(One metric|2 metrics)$/).waitFor();
	await page.getByRole("heading", { name }).waitFor();
});

test("the catalogue's table is filtered, grouped and given other columns, which a new visit remembers", async () => {
	await open(page, `${server.address}/metrics?view=table`);
	await page.mouse.move(0, 0);
	await page.getByText("Filter, group and sort").click();
	await page.getByLabel("State").first().selectOption("off-target");
	await page.waitForURL(/state=off-target/);
	const states = page.locator("main table [data-state]");
	expect(await states.count()).toBeGreaterThan(0);
	for (const state of await states.all())
		expect(await state.getAttribute("data-state")).toBe("off-target");
	await page.getByLabel("Group by").selectOption("owner");
	await page.getByRole("rowheader", { name: /^Product quality/ }).waitFor();
	await page.getByRole("checkbox", { name: "Owner" }).uncheck();
	await page.waitForURL(/columns=/);
	await open(page, `${server.address}/metrics?view=table`);
	const head = (name: string) => page.getByRole("columnheader", { name });
	expect(await head("Owner").count()).toBe(0);
	expect(await head("Value").count()).toBe(1);
});

test("what can't be says what is so and what to do", async () => {
	const quiet = await visit(browser);
	await quiet.page.context().addCookies(await page.context().cookies());
	const read = async (path: string) => {
		const answer = await quiet.page.goto(`${server.address}${path}`);
		return [answer?.status(), await quiet.page.textContent("main")] as const;
	};
	const [gone, words] = await read("/metrics/nps?scope=line:99999");
	expect(gone).toBe(404);
	expect(words).toContain("line:99999");
	expect(words).toContain("Start with the whole company");
	const [lost] = await read("/metrics/nps/facts?scope=line:99999");
	expect(lost).toBe(404);
	const [version, about] = await read("/metrics/nps?version=77");
	expect(version).toBe(404);
	expect(about).toContain("no version 77");
	expect((await read("/metrics/nps?period=2099"))[1]).toContain(
		"has not begun",
	);
	expect((await read("/metrics/nps/facts?period=2099"))[1]).toContain(
		"begins after today",
	);
	expect((await read("/metrics/visits?by=lot"))[1]).toContain(
		"can't be broken down by Lot",
	);
	expect((await read("/metrics/nps/facts?which=bad"))[1]).toContain(
		"which 'bad': allowed are counted, all, promoters, detractors",
	);
});

test("no page of facts is wider than a phone of 360 px, in any language", async () => {
	const phone = await visit(browser, { viewport: { width: 360, height: 740 } });
	await phone.page.context().addCookies(await page.context().cookies());
	for (const language of ["en", "zh-hant", "zh-hans"]) {
		await phone.page
			.context()
			.addCookies([{ name: "language", value: language, url: server.address }]);
		for (const path of [
			"/metrics/bad-review-rate/facts",
			"/metrics/stock-units/facts",
			"/metrics/bad-review-rate?by=product&pick=product",
			"/metrics?view=table&state=ok&by=owner",
		]) {
			await phone.page.goto(`${server.address}${path}`);
			const beyond = await phone.page.evaluate(
				() =>
					document.documentElement.scrollWidth -
					document.documentElement.clientWidth,
			);
			expect(beyond, `${path} in ${language}`).toBe(0);
		}
	}
	expect(phone.complaints).toEqual([]);
});

test.each([
	"/metrics/bad-review-rate/facts?which=bad",
	"/metrics/bad-review-rate?by=product&pick=product",
	"/metrics?view=table&by=state",
])(
	"%s has names, roles and contrasts that a screen reader and weak eyes need",
	async (path) => {
		for (const colorScheme of ["light", "dark"] as const) {
			await page.emulateMedia({ colorScheme });
			await open(page, `${server.address}${path}`);
			await page.evaluate(axe.source);
			const found = await page.evaluate(async () => {
				const { violations } = await (
					window as unknown as { axe: typeof axe }
				).axe.run("main");
				return violations.map(
					({ id, nodes }) =>
						`${id}: ${nodes.map(({ html }) => html).join(" ")}`,
				);
			});
			expect(found).toEqual([]);
		}
	},
);

test("nothing of this made the browser complain", () => {
	// A page fetched ahead names the style sheet once more; on a slow machine the browser remarks on it.
	expect(
		visitor.complaints.filter((text) => !text.includes("was preloaded using")),
	).toEqual([]);
});
