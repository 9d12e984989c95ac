import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppContext } from "../../app/context.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";

const LEAD = {
	email: "mei@nebula.example",
	name: "Mei",
	password: "a loud morning in Shenzhen",
};

let server: RunningServer;
let browser: Browser;
let earphones: number;

/** A line with the two products that reviews name, and a lead who answers for it. */
async function layOut(context: AppContext): Promise<void> {
	const { db } = context;
	const member = async (dimension: "line" | "product", code: string) =>
		(
			await db
				.insertInto("member")
				.values({ dimension, code, known: true, name_en: `The ${code}` })
				.returning("id")
				.executeTakeFirstOrThrow()
		).id;
	earphones = await member("line", "earphones");
	await member("line", "speakers");
	for (const code of ["ear-one", "ear-pro"])
		await db
			.insertInto("member_parent")
			.values({
				member_id: await member("product", code),
				parent_id: earphones,
				valid_from: "2020-01-01",
			})
			.execute();
	const { id: person_id } = await db
		.insertInto("person")
		.values({ email: LEAD.email, name: LEAD.name })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("person_line")
		.values({ person_id, line_id: earphones })
		.execute();
	await db
		.insertInto("person_role")
		.values({ person_id, role: "lead" })
		.execute();
	await setPassword(
		db,
		{
			personId: person_id,
			password: LEAD.password,
			by: { personId: null, name: "test" },
		},
		context.now(),
	);
	await context.master.refresh();
}

beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await layOut(context);
			await sendReviews(context, {
				prefix: "first",
				good: 60,
				bad: 40,
				broken: 2,
			});
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function signInAs(page: Page, who: { email: string; password: string }) {
	await page.goto(`${server.address}/sign-in`);
	await page.fill("input[name=email]", who.email);
	await page.fill("input[name=password]", who.password);
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${server.address}/`);
}

const table = (page: Page) => page.getByTestId("key-table");
const rows = (page: Page) => table(page).locator("tbody th").allInnerTexts();
const beyond = (page: Page) =>
	page.evaluate(
		() =>
			document.documentElement.scrollWidth -
			document.documentElement.clientWidth,
	);

test("a lead's first page is their line, with what waits for them; its figures lead to the line's own page of the metric", async () => {
	const { page, complaints } = await visit(browser);
	await signInAs(page, LEAD);
	await page.getByRole("heading", { name: "The earphones" }).waitFor();
	const needs = page.getByRole("region", { name: "What needs you" });
	expect(await needs.innerText()).toContain(
		"Bad-review rate is off target: The earphones",
	);
	expect(await needs.innerText()).not.toContain("rejected");
	const tile = page.locator(
		`[data-figure="bad-review-rate|line:${earphones}|"]`,
	);
	expect(await tile.innerText()).toContain("40.0%");
	await page.getByRole("link", { name: "Whole company" }).click();
	await page.getByRole("heading", { name: "Whole company" }).waitFor();
	await page.goBack();
	await tile.getByRole("link").click();
	await page.waitForURL(/metrics\/bad-review-rate\?scope=line/);
	expect(await page.getByTestId("reading").textContent()).toContain("40.0%");
	expect(complaints).toEqual([]);
});

test("an admin without a line sees the whole company, and is told of rejected lines", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	await page.getByRole("heading", { name: "Whole company" }).waitFor();
	const needs = page.getByRole("region", { name: "What needs you" });
	await needs.getByRole("link", { name: "2 lines were rejected" }).click();
	await page.waitForURL(/\/batches\/\d+$/);
});

test("what is followed stands on the first page until it is not, with and without JavaScript", async () => {
	const scripted = await visit(browser);
	await signInAs(scripted.page, LEAD);
	for (const javaScriptEnabled of [true, false]) {
		const { page, complaints } = await visit(browser, { javaScriptEnabled });
		await page.context().addCookies(await scripted.page.context().cookies());
		const address = `${server.address}/metrics/bad-review-rate?scope=line:${earphones}`;
		if (javaScriptEnabled) await open(page, address);
		else await page.goto(address);
		await page.getByRole("button", { name: "Follow Bad-review rate" }).click();
		await page
			.getByRole("button", { name: "Don't follow Bad-review rate" })
			.waitFor();
		await page.goto(server.address);
		const followed = page.getByRole("region", { name: "What you follow" });
		expect(await followed.innerText()).toContain("40.0%");
		expect(await followed.innerText()).toContain("The earphones");
		await followed.getByRole("button", { name: "Don't follow" }).click();
		await followed.getByText("You follow no metric yet").waitFor();
		expect(complaints).toEqual([]);
	}
});

test("the company stands line by line under the whole, each cell a link to its metric and line", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/company`);
	// The other line has no facts, so there is nothing to say of it.
	expect(await rows(page)).toEqual([
		"Whole company",
		expect.stringContaining("The earphones"),
	]);
	const cell = table(page).locator(
		`a[href="/metrics/bad-review-rate?scope=line:${earphones}"]`,
	);
	expect(await cell.textContent()).toContain("Off target");
	await cell.click();
	await page.waitForURL(/bad-review-rate\?scope=line/);
	await page.goBack();
	await table(page).getByRole("link", { name: "The earphones" }).click();
	await page.waitForURL(`${server.address}/company/line:${earphones}`);
	await page
		.getByRole("heading", { name: "The earphones", level: 1 })
		.waitFor();
	expect((await rows(page)).map((text) => text.split("\n")[0])).toEqual([
		"The earphones",
		"The ear-one",
		"The ear-pro",
	]);
	expect(complaints).toEqual([]);
});

test("another dimension and another order stand in the address and need no script", async () => {
	const scripted = await visit(browser);
	await signIn(scripted.page, server.address);
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await page.context().addCookies(await scripted.page.context().cookies());
	await page.goto(`${server.address}/company`);
	await page
		.getByRole("navigation", { name: "Parts to show" })
		.getByRole("link", { name: "Product", exact: true })
		.click();
	await page.waitForURL(/by=product/);
	const head = (name: string) =>
		table(page).locator("thead").getByRole("link", { name });
	await head("Product").click();
	await page.waitForURL(/sort=name/);
	expect(
		(await rows(page)).slice(1).map((text) => text.split("\n")[0]),
	).toEqual(["The ear-one", "The ear-pro"]);
	await head("Product").click();
	await head("Bad-review rate").click();
	await page.waitForURL(/by=product&sort=bad-review-rate$/);
	expect(
		await table(page).locator("th[aria-sort=descending]").innerText(),
	).toContain("Bad-review rate");
});

test("what can't be laid out is refused with what can; a line that is not ours is said to be none", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	const bad = await page.goto(`${server.address}/company?by=colour`);
	expect(bad?.status()).toBe(400);
	expect(await page.textContent("main")).toContain(
		"by 'colour': allowed are line, region, channel, store, product",
	);
	const gone = await page.goto(`${server.address}/company/line:999999`);
	expect(gone?.status()).toBe(404);
	expect(await page.textContent("h1")).toBe(
		"Product line 999999 does not exist",
	);
	const odd = await page.goto(`${server.address}/company/colour:1`);
	expect(odd?.status()).toBe(400);
});

test("on a phone of 360 px only the table moves sideways, its names stay, in every language", async () => {
	const { page, complaints } = await visit(browser, {
		viewport: { width: 360, height: 740 },
	});
	await signInAs(page, LEAD);
	for (const language of ["en", "zh-hant", "zh-hans"]) {
		await page
			.context()
			.addCookies([{ name: "language", value: language, url: server.address }]);
		for (const path of [
			"/",
			"/company",
			"/company?by=product",
			`/company/line:${earphones}`,
			`/metrics/nps?scope=line:${earphones}`,
		]) {
			await page.goto(`${server.address}${path}`);
			expect(await beyond(page), `${path} in ${language}`).toBe(0);
		}
	}
	await page.goto(`${server.address}/company`);
	const first = table(page).locator("tbody th").first();
	const before = await first.boundingBox();
	await page.locator(".key-table").evaluate((frame) => {
		frame.scrollLeft = 400;
	});
	expect(
		await page.locator(".key-table").evaluate((one) => one.scrollLeft),
	).toBe(400);
	expect((await first.boundingBox())?.x).toBe(before?.x);
	expect(complaints).toEqual([]);
});

test("a follow sent from another site changes nothing", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	const answer = await page.request.post(`${server.address}/follow`, {
		form: { metric: "nps", scope: "", follow: "yes", to: "/" },
		headers: { Origin: "https://elsewhere.example" },
		maxRedirects: 0,
	});
	expect(answer.status()).toBe(403);
	await page.goto(server.address);
	expect(await page.textContent("main")).toContain("You follow no metric yet");
});
