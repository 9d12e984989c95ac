import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ADMIN, foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";

/** Somebody to whom a rule is handed over. */
const OTHER = { email: "kai@nebula.example", name: "Kai" };

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await context.db.insertInto("person").values(OTHER).execute();
			await sendReviews(context, { prefix: "first", good: 54, bad: 16 });
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

const field = (name: string) => page.locator(`[name="${name}"]`);
const trial = () => page.getByTestId("trial");
const says = (text: string) =>
	trial().filter({ hasText: text }).waitFor({ timeout: 10_000 });

test("from a metric's page somebody makes a rule, sees what it would have done, and keeps it", async () => {
	await open(page, `${server.address}/metrics/bad-review-rate?by=product`);
	await page.getByRole("link", { name: "Alert me" }).click();
	await page.waitForURL(/\/alerts\/rules\/new/);
	expect(await field("metric").inputValue()).toBe("bad-review-rate");
	expect(await field("by").inputValue()).toBe("product");
	await says("It would have fired");
	expect(await page.getByTestId("episodes").innerText()).toContain("ear-pro");
	await field("name").fill("Bad reviews of a product");
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.waitForURL(/\/alerts\/rules\/\d+$/);
	expect(await page.getByTestId("stands").innerText()).toBe("Normal");
	await page.getByText("Version 1").waitFor();
});

test("a line on the chart moves by keys together with its field, and the trial is made again", async () => {
	await open(
		page,
		`${server.address}/alerts/rules/new?metric=bad-review-rate&by=line`,
	);
	await field("by").selectOption("");
	await field("condition").selectOption("value");
	await says("It would have fired");
	const line = page.getByRole("slider", { name: "Critical: raise" });
	const before = Number(await field("critical.raise").inputValue());
	await line.focus();
	await page.keyboard.press("PageUp");
	await page.keyboard.press("PageUp");
	await page.keyboard.press("ArrowUp");
	const after = Number(await field("critical.raise").inputValue());
	expect(after).toBeGreaterThan(before);
	expect(Number(await line.getAttribute("aria-valuenow"))).toBe(after);
	await field("critical.raise").fill("96");
	await field("warning.raise").fill("95");
	await says("It would not have fired");
	expect(Number(await line.getAttribute("aria-valuenow"))).toBe(96);
});

test("a line on the chart is dragged by mouse", async () => {
	await open(page, `${server.address}/alerts/rules/new?template=bad-reviews`);
	const line = page.getByRole("slider", { name: "Critical: raise" });
	const box = await line.boundingBox();
	if (!box) throw new Error("the line is not drawn");
	const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	await page.mouse.move(at.x, at.y);
	await page.mouse.down();
	await page.mouse.move(at.x, at.y - 40, { steps: 4 });
	await page.mouse.up();
	expect(Number(await field("critical.raise").inputValue())).toBeGreaterThan(
		12,
	);
});

test("what is wrong is said beside its field, and nothing typed is lost", async () => {
	await open(page, `${server.address}/alerts/rules/new?template=bad-reviews`);
	await field("name").fill("Half a rule");
	await field("notes").fill("Look at the lot first.");
	await field("critical.raise").fill("much");
	await field("critical.clear").fill("much");
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.getByRole("alert").waitFor();
	const raise = field("critical.raise");
	expect(await raise.getAttribute("aria-invalid")).toBe("true");
	const described = await raise.getAttribute("aria-describedby");
	expect(await page.locator(`#${described}`).innerText()).toContain("“much”");
	expect(await raise.inputValue()).toBe("much");
	expect(await field("name").inputValue()).toBe("Half a rule");
	expect(await field("notes").inputValue()).toBe("Look at the lot first.");
});

test("without scripts a rule is tried and refused all the same", async () => {
	const plain = await browser.newContext({
		locale: "en-IE",
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	});
	const still = await plain.newPage();
	await still.goto(`${server.address}/alerts/rules/new?template=bad-reviews`);
	await still.locator('[name="by"]').selectOption("");
	await still.locator('[name="name"]').fill("Kept");
	await still.getByRole("button", { name: "Try it" }).click();
	await still
		.getByTestId("trial")
		.filter({ hasText: "It would have fired" })
		.waitFor();
	expect(await still.locator('[name="name"]').inputValue()).toBe("Kept");
	await still.locator('[name="name"]').fill("");
	await still.getByRole("button", { name: "Save rule" }).click();
	await still.getByRole("alert").waitFor();
	await plain.close();
});

test("a rule is changed, switched off and, with a reason, deleted", async () => {
	await open(page, `${server.address}/alerts/rules`);
	await page.getByRole("link", { name: "Bad reviews of a product" }).click();
	await field("critical.raise").fill("30");
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.getByText("Version 2").waitFor();
	await field("owner").fill("nobody@nebula.example");
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.getByText("Nobody in the directory has this address").waitFor();
	expect(await field("owner").inputValue()).toBe("nobody@nebula.example");
	await field("owner").fill(OTHER.email);
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.getByText("Version 3").waitFor();
	await page.getByText(`Owner: ${OTHER.name}`).waitFor();
	await page.getByRole("button", { name: "Switch off" }).click();
	await page
		.getByTestId("stands")
		.filter({ hasText: "Switched off" })
		.waitFor();
	await page.locator("summary", { hasText: "Delete this rule" }).click();
	await page.getByRole("button", { name: "Delete this rule" }).click();
	await page.getByRole("alert").filter({ hasText: "Say why" }).waitFor();
	await field("reason").fill("Another rule watches it");
	await page.getByRole("button", { name: "Delete this rule" }).click();
	await page.waitForURL(/\/alerts\/rules$/);
	await page.getByText("There is no rule yet").waitFor();
});

test("what fired stands on its metric's chart and in the list below, and leads to the alert", async () => {
	const { db } = server.context;
	await open(page, `${server.address}/alerts/rules/new?template=bad-reviews`);
	await field("by").selectOption("");
	await field("condition").selectOption("value");
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.waitForURL(/\/alerts\/rules\/\d+$/);
	const ruleId = Number(page.url().split("/").at(-1));
	const { id } = await db
		.insertInto("alert")
		.values({
			rule_id: ruleId,
			rule_version: 1,
			member_id: -1,
			metric: "bad-review-rate",
			scope: "",
			state: "firing",
			level: "critical",
			worst: "critical",
			opened_at: new Date(Date.now() - 86_400_000),
			fired_at: new Date(Date.now() - 86_400_000),
			past: false,
		})
		.returning("id")
		.executeTakeFirstOrThrow();
	await open(page, `${server.address}/metrics/bad-review-rate`);
	const list = page.getByRole("region", { name: "Alerts in this period" });
	expect(await list.getByRole("link").first().getAttribute("href")).toBe(
		`/alerts/${id}`,
	);
	const mark = page.locator(`figure a[href="/alerts/${id}"]`);
	await mark.waitFor({ state: "attached" });
	expect(await mark.getAttribute("aria-label")).toContain(
		"Critical: Bad reviews",
	);
	await page.locator("figure text", { hasText: "Warning 6" }).waitFor();
});

test("an employee sees rules and is offered no form", async () => {
	const { db } = server.context;
	const { id } = await db
		.selectFrom("person")
		.select("id")
		.where("email", "=", ADMIN.email)
		.executeTakeFirstOrThrow();
	const roles = await db
		.deleteFrom("person_role")
		.where("person_id", "=", id)
		.returningAll()
		.execute();
	// Somebody else's rule: an owner may change theirs whatever they are.
	const { id: other } = await db
		.insertInto("person")
		.values({ email: "other@nebula.example", name: "Other" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const rows = await db.selectFrom("alert_rule_version").selectAll().execute();
	for (const { rule_id, version, content } of rows)
		await db
			.updateTable("alert_rule_version")
			.set({ content: JSON.stringify({ ...content, ownerId: other }) })
			.where("rule_id", "=", rule_id)
			.where("version", "=", version)
			.execute();
	await open(page, `${server.address}/alerts/rules`);
	await page.getByRole("link", { name: "Bad reviews" }).click();
	await page.getByTestId("stands").waitFor();
	expect(await page.getByRole("button", { name: "Save rule" }).count()).toBe(0);
	const answer = await page.request.get(`${server.address}/alerts/rules/new`);
	expect(answer.status()).toBe(403);
	await db.insertInto("person_role").values(roles).execute();
});

test("the browser complained about nothing", () => {
	// A refused form is answered with 400, which Chromium itself writes to the console.
	expect(
		visitor.complaints.filter((text) => !text.includes("400 (Bad Request)")),
	).toEqual([]);
});
