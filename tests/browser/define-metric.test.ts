import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { changeDefinition } from "../../app/metrics/change-definition.server.ts";
import { loadDefinitions } from "../../app/metrics/load-definitions.server.ts";
import { content, line } from "../scorecard-fixture.ts";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
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
			await sendReviews(context, { prefix: "first", good: 54, bad: 16 });
		},
	});
	browser = await openBrowser();
	visitor = await visit(browser);
	page = visitor.page;
	await signIn(page, server.address);
	await setRole("metric-owner");
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

const adminId = async () =>
	(
		await server.context.db
			.selectFrom("person")
			.select("id")
			.where("email", "=", ADMIN.email)
			.executeTakeFirstOrThrow()
	).id;

/** The one who has signed in is this and nothing else. */
async function setRole(role: "metric-owner" | null): Promise<void> {
	const { db } = server.context;
	const person_id = await adminId();
	await db
		.deleteFrom("person_role")
		.where("person_id", "=", person_id)
		.execute();
	if (role)
		await db.insertInto("person_role").values({ person_id, role }).execute();
}

const field = (name: string) => page.locator(`[name="${name}"]`);
const value = () => page.getByTestId("preview-value");
const save = (name: string) => page.getByRole("button", { name }).click();
const problemOf = async (name: string) => {
	const described = await field(name).first().getAttribute("aria-describedby");
	const id = described?.split(" ").find((each) => each.endsWith("-problem"));
	return page.locator(`#${id}`).innerText();
};

const TEXTS: Readonly<Record<string, string>> = {
	key: "top-review-rate",
	"name.en": "Top-review rate",
	"name.zh-hant": "滿分評論率",
	"name.zh-hans": "五星好评率",
	"description.en": "Written reviews of 5 stars, of all written reviews.",
	"description.zh-hant": "5 星的實際撰寫評論占比。",
	"description.zh-hans": "五星评价的占比。",
};

test("a metric owner defines a ratio from the catalogue, sees what it would show, and finds it there", async () => {
	await open(page, `${server.address}/metrics`);
	await page.getByRole("link", { name: "Define a metric" }).click();
	await page.waitForURL(/\/metrics\/new$/);
	await page.getByText("its value and its past year appear here").waitFor();
	for (const [name, text] of Object.entries(TEXTS))
		await field(name).fill(text);
	await field("owner").selectOption({ label: "Product quality" });
	expect(await field("owner.en").isVisible()).toBe(false);
	await field("group").selectOption("reviews");
	await field("ratio.numerator").first().selectOption("reviews.top");
	await field("ratio.denominator").first().selectOption("reviews.written");
	await field("ratio.interval").check();
	await value().filter({ hasText: "77.1" }).waitFor();
	const preview = page.getByRole("region", { name: "What it would show" });
	const says = await preview.innerText();
	expect(says).toContain("sample 70");
	expect(says).toContain("95 % confidence interval [");
	expect(says).toContain("top reviews (5 stars) ÷ written reviews × 100");
	expect(await preview.locator("tbody tr").count()).toBe(12);
	await save("Save the metric");
	await page.waitForURL(/\/metrics\/top-review-rate$/);
	expect(await page.getByTestId("reading").innerText()).toContain("77.1");
	await open(page, `${server.address}/metrics?q=top-review`);
	await page.getByRole("link", { name: "Top-review rate" }).first().waitFor();
});

test("only the fields of the chosen kind are seen, and a measure more makes room for the next", async () => {
	await open(page, `${server.address}/metrics/new`);
	expect(await field("level.of").isVisible()).toBe(false);
	await page.getByRole("radio", { name: /^Level/ }).check();
	expect(await field("level.of").isVisible()).toBe(true);
	expect(await field("ratio.multiplier").isVisible()).toBe(false);
	// Only stock is a level.
	expect(await field("level.of").locator("optgroup").count()).toBe(1);
	await page.getByRole("radio", { name: /^Sum/ }).check();
	expect(await field("sum.of").count()).toBe(1);
	await field("sum.of").first().selectOption("order-lines.revenue");
	expect(await field("sum.of").count()).toBe(2);
});

/** A published card of the 30 days before and the 60 to come, all of it on one metric. */
async function publishCard(metric: string): Promise<number> {
	const card = content([
		line({
			metric,
			weight: "100",
			points: [
				{ value: "0", score: "0" },
				{ value: "100", score: "100" },
			],
		}),
	]);
	const { rows } = await server.context.pool.query<{ id: number }>(
		`with card as (
			insert into scorecard (person_id, fiscal_year, quarter, from_day, to_day, quarter_from, quarter_to, state, created_at, created_by)
			select $1, 2020, 1, current_date - 30, current_date + 60, current_date - 31, current_date + 60, 'published', now(), $1
			returning id
		)
		insert into scorecard_version (card_id, version, effective_from, content, written_at, written_by, approved_at)
		select id, 1, current_date - 30, $2, now(), $1, now() from card returning card_id as id`,
		[await adminId(), JSON.stringify(card)],
	);
	return rows[0]?.id ?? 0;
}

test("a change says what it would do and why it is made, and both versions stay readable", async () => {
	const card = await publishCard("top-review-rate");
	await open(page, `${server.address}/metrics/top-review-rate`);
	await page.getByRole("link", { name: "Change the definition" }).click();
	await page.waitForURL(/\/metrics\/top-review-rate\/edit$/);
	await page.getByTestId("largest").filter({ hasText: "No month" }).waitFor();
	const moves = page.getByTestId("moves");
	await moves.filter({ hasText: "its score and payout stay" }).waitFor();
	await field("ratio.numerator").first().selectOption("reviews.bad");
	await value().filter({ hasText: "22.9" }).waitFor();
	await page
		.getByTestId("largest")
		.filter({ hasText: "Largest difference: -54.3 pt" })
		.waitFor();
	await moves.filter({ hasText: "1 of 1" }).waitFor();
	const moved = moves.getByRole("row").filter({ hasText: ADMIN.name });
	expect(await moved.getByRole("cell").allInnerTexts()).toEqual([
		"77.14",
		"22.86",
		"-54.28",
	]);
	expect(await moved.getByRole("link").getAttribute("href")).toBe(
		`/scorecards/${card}`,
	);
	// Enter in a field saves, as the first button does.
	await field("minimumSample").press("Enter");
	await page.getByRole("alert").filter({ hasText: "one field" }).waitFor();
	expect(await problemOf("reason")).toContain("at least 5 characters");
	await field("reason").fill("Bad ones tell more");
	await save("Save as a new version");
	await page.waitForURL(/\/metrics\/top-review-rate$/);
	expect(await page.getByTestId("reading").innerText()).toContain("22.9");
	await page.getByText(`${ADMIN.name}: Bad ones tell more`).waitFor();
	await page.getByRole("link", { name: "Version 1" }).click();
	await page.getByTestId("reading").filter({ hasText: "77.1" }).waitFor();
	await open(page, `${server.address}/metrics/top-review-rate/edit`);
	const versions = page.getByRole("region", { name: "Versions" });
	const [newest = ""] = await versions.getByRole("listitem").allInnerTexts();
	expect(newest).toContain("Version 2");
	expect(newest).toContain(ADMIN.name);
	expect(newest).toContain("Bad ones tell more");
});

test("what is wrong is said beside its field with its value, and nothing typed is lost", async () => {
	await open(page, `${server.address}/metrics/new`);
	for (const [name, text] of Object.entries(TEXTS))
		await field(name).fill(text);
	await field("key").fill("Top Rate");
	await field("windowDays").fill("a month");
	await field("target").fill("9");
	await field("targetTo").fill("3");
	await page.getByRole("radio", { name: /^Sum/ }).check();
	await field("sum.of").first().selectOption("order-lines.revenue");
	await field("sum.of").nth(1).selectOption("order-lines.quantity");
	await save("Save the metric");
	await page.getByRole("alert").waitFor();
	expect(await problemOf("key")).toContain("“Top Rate” can't be a key");
	expect(await problemOf("windowDays")).toContain(
		"“a month” is no whole number from 1 to 3,700",
	);
	expect(await problemOf("target")).toContain("“9 – 3”");
	expect(await problemOf("sum.of")).toContain("money, pieces");
	expect(await problemOf("owner.en")).toContain("1 to 500 characters");
	expect(await field("key").inputValue()).toBe("Top Rate");
	expect(await field("name.zh-hans").inputValue()).toBe("五星好评率");
	expect(await field("sum.of").nth(1).inputValue()).toBe(
		"order-lines.quantity",
	);
	expect(await page.getByRole("radio", { name: /^Sum/ }).isChecked()).toBe(
		true,
	);
	// The first wrong field has the focus.
	expect(
		await field("key").evaluate((one) => one === document.activeElement),
	).toBe(true);
});

test("a key that is taken leads to its metric", async () => {
	await open(page, `${server.address}/metrics/new`);
	for (const [name, text] of Object.entries(TEXTS))
		await field(name).fill(text);
	await field("owner").selectOption({ label: "Product quality" });
	await field("ratio.numerator").first().selectOption("reviews.top");
	await field("ratio.denominator").first().selectOption("reviews.written");
	await save("Save the metric");
	await page.getByRole("alert").waitFor();
	expect(await problemOf("key")).toContain(
		"There is a metric “top-review-rate” already",
	);
});

test("a definition as a file is taken into the form, and a broken one is refused where it stands", async () => {
	await open(page, `${server.address}/metrics/nps/edit`);
	await page.locator("summary", { hasText: "As a file" }).click();
	const definition = JSON.parse(await field("file").inputValue());
	expect(definition).toMatchObject({ key: "nps", unit: "points" });
	const fill = () =>
		page.getByRole("button", { name: "Take it into the form" }).click();
	await field("reason").fill("From the repository");
	await field("file").fill("{ nps }");
	await fill();
	await page.getByRole("alert").waitFor();
	expect(await problemOf("file")).toContain("“{ nps }” is not JSON");
	await field("file").fill(
		JSON.stringify({ ...definition, key: "other", minimumSample: 77 }),
	);
	await fill();
	await page.locator('[name="minimumSample"][value="77"]').waitFor();
	expect(await field("reason").inputValue()).toBe("From the repository");
	await save("Save as a new version");
	await page.waitForURL(/\/metrics\/nps$/);
	const [nps] = await loadDefinitions(server.context.db, ["nps"]);
	expect(nps).toMatchObject({ version: 2, minimumSample: 77 });
});

test("whoever was slower is told who was quicker, keeps what was typed, and may save it over that", async () => {
	const { db } = server.context;
	await open(page, `${server.address}/metrics/top-review-rate/edit`);
	await field("minimumSample").fill("40");
	await field("reason").fill("Forty at least");
	const [now] = await loadDefinitions(db, ["top-review-rate"]);
	if (!now) throw new Error("the metric is gone");
	const { version, origin, since, ...content } = now;
	await changeDefinition(db, {
		definition: { ...content, windowDays: 7 },
		basedOn: version,
		by: { personId: null, name: "Chen" },
		now: new Date(),
	});
	await save("Save as a new version");
	const said = page.getByRole("alert");
	await said.filter({ hasText: "Chen made version 3" }).waitFor();
	expect(await field("minimumSample").inputValue()).toBe("40");
	expect(await field("reason").inputValue()).toBe("Forty at least");
	await save("Save as a new version");
	await page.waitForURL(/\/metrics\/top-review-rate$/);
	const [saved] = await loadDefinitions(db, ["top-review-rate"]);
	expect(saved).toMatchObject({
		version: 4,
		minimumSample: 40,
		windowDays: 28,
	});
});

test("without scripts a definition is looked at and refused all the same", async () => {
	const plain = await browser.newContext({
		locale: "en-IE",
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	});
	const still = await plain.newPage();
	await still.goto(`${server.address}/metrics/bad-review-rate/edit`);
	await still.getByRole("button", { name: "See what it would show" }).click();
	await still
		.getByTestId("preview-value")
		.filter({ hasText: "22.9" })
		.waitFor();
	await still.locator('[name="minimumSample"]').fill("few");
	await still.getByRole("button", { name: "Save as a new version" }).click();
	await still.getByRole("alert").waitFor();
	expect(await still.locator('[name="minimumSample"]').inputValue()).toBe(
		"few",
	);
	await plain.close();
});

test("an employee is offered nothing, and is told whom to ask", async () => {
	const { db } = server.context;
	const { id } = await db
		.insertInto("person")
		.values({ email: "owner@nebula.example", name: "Wei Owner" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("person_role")
		.values({ person_id: id, role: "metric-owner" })
		.execute();
	await setRole(null);
	await open(page, `${server.address}/metrics/nps`);
	expect(
		await page.getByRole("link", { name: "Change the definition" }).count(),
	).toBe(0);
	for (const address of ["/metrics/new", "/metrics/nps/edit"]) {
		const answer = await page.goto(`${server.address}${address}`);
		expect(answer?.status()).toBe(403);
		await page.getByRole("link", { name: "Wei Owner" }).waitFor();
	}
	const posted = await page.request.post(`${server.address}/metrics/nps/edit`, {
		headers: { Origin: server.address },
		form: { intent: "save", reason: "Because I want to" },
	});
	expect(posted.status()).toBe(403);
	const [nps] = await loadDefinitions(db, ["nps"]);
	expect(nps?.version).toBe(2);
	await setRole("metric-owner");
});

test("the browser complained about nothing", () => {
	// A refused form is answered with 400, 403 or 409, which Chromium itself writes to the console.
	expect(
		visitor.complaints.filter((text) => !/status of 4\d\d/.test(text)),
	).toEqual([]);
});
