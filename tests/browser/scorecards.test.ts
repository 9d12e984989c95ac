import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { AppContext } from "../../app/context.server.ts";
import { setPassword } from "../../app/identity/set-password.server.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

const someone = (name: string) => ({
	name,
	email: `${name.toLowerCase()}@nebula.example`,
	password: `a quiet evening with ${name}`,
});
const OWNER = someone("Sofia");
/** Both of the committee: one writes, the other publishes. */
const WRITER = someone("Hui");
const REVIEWER = someone("Vivian");

let server: RunningServer;
let browser: Browser;
const visits: Visit[] = [];
let address = "";

async function enrol(
	{ db, now }: AppContext,
	{ name, email, password }: typeof OWNER,
	role: "committee" | "executive",
): Promise<void> {
	const { id: person_id } = await db
		.insertInto("person")
		.values({ name, email })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db.insertInto("person_role").values({ person_id, role }).execute();
	await setPassword(
		db,
		{ personId: person_id, password, by: { personId: null, name: "test" } },
		now(),
	);
}

beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await enrol(context, OWNER, "executive");
			await enrol(context, WRITER, "committee");
			await enrol(context, REVIEWER, "committee");
			await sendReviews(context, { prefix: "first", good: 95, bad: 5 });
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function as(
	who: Parameters<typeof signIn>[2],
	options: Parameters<typeof visit>[1] = {},
): Promise<Page> {
	const one = await visit(browser, options);
	visits.push(one);
	await signIn(one.page, server.address, who);
	return one.page;
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

async function fillLine(
	page: Page,
	index: number,
	metric: string,
	weight: string,
	values: readonly string[],
): Promise<void> {
	await page.getByRole("button", { name: "Add a line" }).click();
	await field(page, `lines.${index}.metric`).selectOption(metric);
	await field(page, `lines.${index}.weight`).fill(weight);
	for (const [i, value] of values.entries())
		await field(page, `lines.${index}.points.${i}.value`).fill(value);
}

test("a card is written; what is not right is said beside its field and nothing typed is lost", async () => {
	const page = await as(WRITER);
	await open(page, `${server.address}/scorecards`);
	await page.getByRole("link", { name: "New scorecard" }).click();
	await page.waitForURL(/\/scorecards\/new/);
	await field(page, "person").selectOption({ label: OWNER.name });
	await fillLine(page, 0, "bad-review-rate", "60", ["8", "5", "3"]);
	await fillLine(page, 1, "net-revenue", "30", ["100", "200", "50"]);
	const sums = page.getByTestId("sums");
	expect(await sums.innerText()).toContain("90.00% of 100%");
	expect(await sums.innerText()).toContain("60.00%, at least 40%");
	await page.getByText("The order says nothing").first().waitFor();
	await field(page, "base.amount").fill("30000");
	await page.getByRole("button", { name: "Save the draft" }).click();
	await page.waitForURL(/\/edit\?saved/);
	address = page.url().replace(/\/edit.*/, "");
	await page.getByRole("button", { name: "Send to review" }).click();
	await page
		.getByRole("alert")
		.filter({ hasText: "The weights add up to 90" })
		.waitFor();
	expect(await field(page, "lines.1.points.2.value").inputValue()).toBe("50");
	await field(page, "lines.1.weight").fill("40");
	await field(page, "lines.1.points.2.value").fill("300");
	await page.getByText("Nothing is wrong with this card.").waitFor();
	await page.getByRole("button", { name: "Send to review" }).click();
	await page.waitForURL(address);
	await page.getByText("It waits for a second person").waitFor();
	expect(await page.getByRole("button", { name: "Publish" }).count()).toBe(0);
});

test("a point moves by arrow keys together with its field", async () => {
	const page = await as(WRITER);
	await open(page, `${server.address}/scorecards/new`);
	await fillLine(page, 0, "nps", "40", ["0", "50", "100"]);
	const point = page.getByRole("slider", { name: "Point 2 of NPS" });
	await point.focus();
	await point.press("ArrowRight");
	await point.press("ArrowUp");
	expect(
		Number(await field(page, "lines.0.points.1.value").inputValue()),
	).toBeGreaterThan(50);
	expect(await field(page, "lines.0.points.1.score").inputValue()).toBe("105");
	expect(await point.getAttribute("aria-valuetext")).toContain("scores 105");
});

test("a second person publishes it, and both see it in the timeline", async () => {
	const page = await as(REVIEWER);
	await open(page, address);
	await page.getByRole("button", { name: "Publish" }).click();
	await page.getByText("published it").waitFor();
	await page.getByRole("link", { name: "Amend" }).waitFor();
});

test("its owner sees the amount; anybody else the percent alone, and who may see more", async () => {
	const owner = await as(OWNER);
	await open(owner, address);
	await owner.getByText("30,000.00 a quarter").waitFor();
	const other = await as(ADMIN);
	await open(other, address);
	expect(await other.content()).not.toContain("30,000");
	expect(await other.content()).not.toContain("30000");
	await other.getByText("The amount is for the owner").waitFor();
});

test("other values are tried without changing anything", async () => {
	const page = await as(OWNER);
	await open(page, address);
	const live = page.getByTestId("what-if");
	const before = await live.innerText();
	await page.getByRole("slider", { name: /Net revenue/ }).press("End");
	expect(await live.innerText()).not.toBe(before);
	await page.getByRole("button", { name: "Back to what is measured" }).click();
	expect(await live.innerText()).toBe(before);
});

test("a comment about a line stands in the timeline", async () => {
	const page = await as(OWNER);
	await open(page, address);
	await field(page, "text").fill("Recalled the first lot in week 2.");
	await field(page, "line").selectOption({ index: 1 });
	await page.getByRole("button", { name: "Comment" }).click();
	await page
		.getByRole("listitem")
		.filter({ hasText: "Recalled the first lot in week 2." })
		.filter({ hasText: "Bad-review rate" })
		.waitFor();
});

test("without JavaScript a line is added and the draft saved", async () => {
	const page = await as(WRITER, { javaScriptEnabled: false });
	await page.goto(`${server.address}/scorecards/new`);
	await page.getByRole("button", { name: "Add a line" }).click();
	await field(page, "lines.0.metric").selectOption("nps");
	await page.getByRole("button", { name: "Add a line" }).click();
	expect(await field(page, "lines.0.metric").inputValue()).toBe("nps");
	await field(page, "person").selectOption({ label: REVIEWER.name });
	await page.getByRole("button", { name: "Save the draft" }).click();
	await page.getByText("Saved.").waitFor();
});

test("the browser had nothing to complain about", () => {
	// A browser calls a refused form a failed resource.
	const refused = /status of 400/;
	expect(
		visits
			.flatMap(({ complaints }) => complaints)
			.filter((complaint) => !refused.test(complaint)),
	).toEqual([]);
});
