import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ADMIN, foundCompany } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";
import { watchReviews } from "./watched-company.ts";

let server: RunningServer;
let browser: Browser;
let visitor: Visit;
let page: Page;
let ruleId: number;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			ruleId = await watchReviews(context, { labels: ["safety"] });
			await context.db
				.insertInto("person")
				.values({ email: "wu@nebula.example", name: "Wu Pei-shan" })
				.execute();
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
const at = (path: string) => open(page, `${server.address}${path}`);
const explained = () => page.getByTestId("explained");
const verdicts = () => page.getByTestId("verdict").allInnerTexts();
const line = (place: number) =>
	page.getByTestId("routes").locator("> li").nth(place);

test("without a route the rule's owner is told, and the page says why", async () => {
	await at("/alerts/routes");
	await field("rule").selectOption({ label: "Bad reviews" });
	await field("as").selectOption("critical");
	await page.getByRole("button", { name: "Show", exact: true }).click();
	await explained().filter({ hasText: "No route matches" }).waitFor();
	expect(await explained().innerText()).toContain(ADMIN.name);
	expect(await verdicts()).toEqual(["✓Applies, as no route matches"]);
	expect(page.url()).toContain(`rule=${ruleId}`);
});

test("a new route shows before it is saved what it changes, and afterwards the explanation names it", async () => {
	await at("/alerts/routes");
	await page.getByRole("link", { name: "New route" }).click();
	await page.waitForURL(/\/alerts\/routes\/new$/);
	await field("label").fill("safety");
	await page.getByLabel("Receiver 1").fill("Wu Pei-shan");
	await page.getByRole("button", { name: "Show what it would change" }).click();
	const changes = page.getByTestId("changes");
	await changes.waitFor();
	const cells = await changes.locator("tbody td").allInnerTexts();
	expect(cells[0]).toContain("the rule's owner");
	expect(cells[1]).toBe("Wu Pei-shan");
	expect(await field("label").inputValue()).toBe("safety");
	await page.getByRole("button", { name: "Save route" }).click();
	await page.waitForURL(/\/alerts\/routes$/);
	expect(await line(0).innerText()).toContain("it is labelled safety");
	await at(`/alerts/routes?rule=${ruleId}&as=critical`);
	expect(await explained().innerText()).toContain("Wu Pei-shan");
	expect(await verdicts()).toEqual([
		"✓Matches, and no later route is asked",
		"–Does not apply, as a route matches",
	]);
	await at("/alerts/routes?metric=nps&label=comfort&as=warning");
	expect((await verdicts())[0]).toBe(
		"–Does not match: the label “safety” is missing",
	);
});

test("wrong input is said beside its field, and what was typed stays", async () => {
	await at("/alerts/routes/new");
	await field("metric").selectOption("nps");
	await field("scope").fill("Nowhere");
	await page.getByLabel("Receiver 1").fill("Wu Pei-shan");
	await page.getByLabel("Receiver 2").fill("Somebody else");
	await field("goOn").check();
	await page.getByRole("button", { name: "Save route" }).click();
	await page.getByRole("alert").filter({ hasText: "2 fields" }).waitFor();
	const second = page.getByLabel("Receiver 2");
	expect(await second.getAttribute("aria-invalid")).toBe("true");
	const described = await second.getAttribute("aria-describedby");
	expect(await page.locator(`#${described}`).innerText()).toContain(
		"“Somebody else” is not in the list",
	);
	expect(await field("scope").getAttribute("aria-invalid")).toBe("true");
	expect(await field("metric").inputValue()).toBe("nps");
	expect(await field("scope").inputValue()).toBe("Nowhere");
	expect(await page.getByLabel("Receiver 1").inputValue()).toBe("Wu Pei-shan");
	expect(await field("goOn").isChecked()).toBe(true);
	// A form left empty must not match everything.
	await at("/alerts/routes/new");
	await page.getByRole("button", { name: "Save route" }).click();
	await page.getByText("Nothing is chosen").waitFor();
});

test("order decides: moved up, a route for every alert ends the asking", async () => {
	await at("/alerts/routes/new");
	await page.getByRole("radio", { name: "Every alert" }).check();
	await field("owner").check();
	await page.getByRole("button", { name: "Save route" }).click();
	await page.waitForURL(/\/alerts\/routes$/);
	await at(`/alerts/routes?rule=${ruleId}&as=critical`);
	expect((await verdicts())[1]).toBe("–Not asked: route 1 ended it");
	await page.getByRole("button", { name: "Move route 2 up" }).click();
	await line(0).filter({ hasText: "Every alert" }).waitFor();
	expect(await verdicts()).toEqual([
		"✓Matches, and no later route is asked",
		"–Not asked: route 1 ended it",
		"–Does not apply, as a route matches",
	]);
	expect(await explained().innerText()).not.toContain("Wu Pei-shan");
	expect(await line(1).innerText()).toContain("Never asked");
});

test("a route is deleted after it has said what that means", async () => {
	await at("/alerts/routes");
	await page.getByRole("link", { name: "Change route 1" }).click();
	await page.locator("summary", { hasText: "Delete this route" }).click();
	const without = page.getByTestId("without");
	expect(await without.innerText()).toContain("Wu Pei-shan");
	await page.getByRole("button", { name: "Delete this route" }).click();
	await page.waitForURL(/\/alerts\/routes$/);
	expect(await line(0).innerText()).toContain("it is labelled safety");
	await at("/admin/audit?type=alert-route");
	const trail = await page.getByTestId("audit").innerText();
	for (const words of ["route added", "route moved", "route deleted"])
		expect(trail).toContain(words);
});

test("an escalation policy is made, refused where its steps are out of order, and not deleted while a rule names it", async () => {
	await at("/alerts/policies/new");
	await field("name").fill("Up the line");
	await field("step.0.after").fill("30");
	await field("step.0.owner").check();
	await field("step.1.after").fill("15");
	await field("step.1.who").first().fill("Wu Pei-shan");
	await page.getByRole("button", { name: "One more step" }).click();
	await field("step.2.after").waitFor();
	await page.getByRole("button", { name: "Save policy" }).click();
	await page.getByText("“15” is not later than the step before").waitFor();
	expect(await field("name").inputValue()).toBe("Up the line");
	await field("step.1.after").fill("2");
	await field("step.1.unit").selectOption("hours");
	await page.getByRole("button", { name: "Save policy" }).click();
	await page.waitForURL(/\/alerts\/policies$/);
	const list = page.getByTestId("policies");
	expect(await list.innerText()).toContain("2 hours after it began to fire");
	await at(`/alerts/rules/${ruleId}`);
	await field("escalation").selectOption({ label: "Up the line" });
	await page.getByRole("button", { name: "Save rule" }).click();
	await page.getByText("Version 2").waitFor();
	await at(`/alerts/routes?rule=${ruleId}&as=critical`);
	expect(await explained().innerText()).toContain("“Up the line” goes on");
	await at("/alerts/policies");
	await page.getByRole("link", { name: "Change: Up the line" }).click();
	await page.getByText("go on as they began").waitFor();
	await page.locator("summary", { hasText: "Delete this policy" }).click();
	await page
		.getByText("can't be deleted while rules name it")
		.filter({ hasText: "Bad reviews" })
		.waitFor();
	// Whoever sends it all the same is refused.
	const answer = await page.request.post(page.url(), {
		form: { intent: "delete" },
		headers: { Origin: server.address },
	});
	expect(answer.status()).toBe(409);
});

test("a mute timing shows its week and rules, and the explanation says that it mutes now", async () => {
	await at("/alerts/mutes/new");
	await field("name").fill("Weekdays and weekends");
	await field("label").fill("safety");
	for (const day of ["Sat", "Sun"])
		await page.getByRole("checkbox", { name: day }).check();
	await page.getByLabel("From").fill("08:00");
	await page.getByLabel("Until").fill("08:00");
	await page.getByRole("button", { name: "Save mute timing" }).click();
	await page.getByText("That is all day, every day").waitFor();
	expect(await field("name").inputValue()).toBe("Weekdays and weekends");
	expect(await page.getByLabel("From").inputValue()).toBe("08:00");
	// All but one minute of each day, so that it holds when this test runs.
	await page.getByLabel("Until").fill("07:59");
	await page.getByRole("button", { name: "Show the week" }).click();
	const week = page.getByTestId("week");
	await week.waitFor();
	await week.locator("summary").click();
	expect(await week.innerText()).toContain("00:00–07:59, 08:00–24:00");
	expect(await week.innerText()).toContain("Concerns 1 rule: Bad reviews");
	await page.getByRole("button", { name: "Save mute timing" }).click();
	await page.waitForURL(/\/alerts\/mutes$/);
	await at(`/alerts/routes?rule=${ruleId}&as=critical`);
	expect(await explained().innerText()).toContain(
		"“Weekdays and weekends” mutes it",
	);
	await at("/alerts/mutes");
	await page
		.getByRole("link", { name: "Change Weekdays and weekends" })
		.click();
	await page.locator("summary", { hasText: "Delete this mute" }).click();
	await page.getByRole("button", { name: "Delete this mute timing" }).click();
	await page.getByText("There is no mute timing yet").waitFor();
});

test("without scripts a route is refused, given more lines and saved all the same", async () => {
	const plain = await browser.newContext({
		locale: "en-IE",
		javaScriptEnabled: false,
		storageState: await page.context().storageState(),
	});
	const still = await plain.newPage();
	await still.goto(`${server.address}/alerts/routes/new`);
	await still.getByLabel("Receiver 1").fill("Wu Pei-shan");
	await still.getByRole("button", { name: "More lines" }).click();
	await still.getByLabel("Receiver 5").waitFor();
	expect(await still.getByLabel("Receiver 1").inputValue()).toBe("Wu Pei-shan");
	await still.getByRole("button", { name: "Save route" }).click();
	await still.getByRole("alert").waitFor();
	await still.locator('[name="metric"]').selectOption("nps");
	await still.getByRole("button", { name: "Save route" }).click();
	await still.waitForURL(/\/alerts\/routes$/);
	await still.getByRole("button", { name: "Move route 2 up" }).click();
	await still
		.getByTestId("routes")
		.locator("> li")
		.first()
		.filter({ hasText: "NPS" })
		.waitFor();
	await plain.close();
});

test("an employee sees all of it and is offered no change", async () => {
	const { db } = server.context;
	const roles = await db.deleteFrom("person_role").returningAll().execute();
	for (const path of ["routes", "policies", "mutes"]) {
		await at(`/alerts/${path}`);
		expect(await page.getByRole("link", { name: /^New / }).count()).toBe(0);
		expect(await page.getByRole("button", { name: /^Move/ }).count()).toBe(0);
		const answer = await page.request.get(
			`${server.address}/alerts/${path}/new`,
		);
		expect(answer.status()).toBe(403);
		const posted = await page.request.post(
			`${server.address}/alerts/${path}/new`,
			{ form: { name: "Mine" }, headers: { Origin: server.address } },
		);
		expect(posted.status()).toBe(403);
	}
	await db.insertInto("person_role").values(roles).execute();
});

test("the browser complained about nothing", () => {
	// A refused form is answered with 400, which Chromium itself writes to the console.
	expect(
		visitor.complaints.filter((text) => !text.includes("400 (Bad Request)")),
	).toEqual([]);
});
