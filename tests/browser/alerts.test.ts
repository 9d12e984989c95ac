import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { acknowledgeAlert } from "../../app/alerts/acknowledge-alert.server.ts";
import { foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, type Visit, visit } from "./visit.ts";
import {
	adminId,
	alertIds,
	evaluateAll,
	watchReviews,
} from "./watched-company.ts";

let server: RunningServer;
let browser: Browser;
let alertId: number;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await watchReviews(context);
			await sendReviews(context, { prefix: "first", good: 54, bad: 6 });
			await evaluateAll(context);
			[alertId = 0] = await alertIds(context);
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

async function person(
	options: Parameters<typeof visit>[1] = {},
): Promise<Visit> {
	const visitor = await visit(browser, options);
	await signIn(visitor.page, server.address);
	return visitor;
}
const rows = (page: Page) =>
	page.getByTestId("alerts").getByRole("listitem").count();
const railCount = (page: Page) =>
	page
		.getByRole("link", { name: /open alerts? concerns? you/ })
		.last()
		.innerText();
const untilLive = (page: Page) =>
	expect
		.poll(() => page.locator("[data-live]").last().getAttribute("data-live"), {
			timeout: 10_000,
		})
		.toBe("live");

test("who comes from a message is one click away from exactly the facts behind it", async () => {
	const { page, complaints } = await person();
	await open(page, `${server.address}/alerts/${alertId}`);
	expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
		"Bad reviews",
	);
	expect(await page.getByTestId("value").innerText()).toContain("10.0%");
	expect(await page.locator("[data-alert=firing]").innerText()).toContain(
		"Critical",
	);
	await page.locator("svg.recharts-surface").first().waitFor();
	expect(await page.getByText("Look at the lot first.").count()).toBe(1);
	await page.getByRole("link", { name: "The facts behind it" }).click();
	await page.getByTestId("figure").waitFor();
	expect(await page.getByTestId("figure").innerText()).toContain("10.0%");
	expect(await page.getByTestId("agrees").count()).toBe(1);
	expect(complaints).toEqual([]);
});

test("the list has it first, the rail counts it, home says it first of all", async () => {
	const { page, complaints } = await person();
	await open(page, `${server.address}/alerts`);
	expect(await rows(page)).toBe(1);
	expect(await railCount(page)).toContain("1");
	await open(page, `${server.address}/`);
	const needs = page.getByRole("region", { name: "What needs you" });
	expect(await needs.getByRole("link").first().innerText()).toContain(
		"Bad reviews",
	);
	expect(complaints).toEqual([]);
});

test("acknowledging, commenting and linking work without JavaScript", async () => {
	const { page } = await person({ javaScriptEnabled: false });
	await page.goto(`${server.address}/alerts/${alertId}`);
	await page.getByLabel("Your comment").fill("The shop confirms it");
	await page.getByRole("button", { name: "Comment", exact: true }).click();
	await page
		.getByTestId("timeline")
		.getByText("The shop confirms it")
		.waitFor();
	await page.getByLabel("Number or name").fill("C-17");
	await page.getByRole("button", { name: "Link", exact: true }).click();
	await page.getByTestId("timeline").getByText("complaint C-17").waitFor();
	await page.getByLabel("Comment (optional)").fill("On it");
	await page.getByRole("button", { name: "Acknowledge" }).click();
	await page.getByText("林雅婷 has acknowledged it").waitFor();
	await page.getByRole("button", { name: "Give it back" }).click();
	await page.getByText("Nobody has acknowledged it.").waitFor();
});

test("whoever is second to acknowledge is told who was first and when", async () => {
	const { page } = await person({ javaScriptEnabled: false });
	await page.goto(`${server.address}/alerts/${alertId}`);
	const { context } = server;
	const { id } = await context.db
		.insertInto("person")
		.values({ name: "Mei", email: "mei@nebula.example" })
		.returning("id")
		.executeTakeFirstOrThrow();
	await acknowledgeAlert(
		context.db,
		{
			alertId,
			by: { id, name: "Mei", roles: ["employee", "executive"] },
			comment: "",
		},
		context.now(),
	);
	await page.getByLabel("Comment (optional)").fill("me too");
	await page.getByRole("button", { name: "Acknowledge" }).click();
	expect(await page.getByRole("alert").innerText()).toMatch(
		/^Mei has acknowledged it already, /,
	);
	await page.getByRole("button", { name: "Give it back" }).click();
	await page.getByText("Nobody has acknowledged it.").waitFor();
});

test("a silence says beforehand what it mutes, refuses none without a reason, and is ended from the alert", async () => {
	const { page, complaints } = await person();
	await open(page, `${server.address}/alerts/${alertId}`);
	await page.getByRole("link", { name: "Silence …" }).click();
	const reach = page.getByTestId("reach");
	await reach.waitFor();
	expect(await reach.innerText()).toContain("1 rule Bad reviews");
	await page
		.getByLabel("All rules on Bad-review rate", { exact: true })
		.check();
	await page.getByRole("button", { name: "Show what it mutes" }).click();
	await page.waitForURL(/width=metric/);
	expect(await reach.innerText()).toContain("1 alert that is open now");
	await page.getByLabel("Why (others will read it)").fill("   ");
	await page.getByRole("button", { name: "Silence", exact: true }).click();
	await page.getByRole("alert").waitFor();
	expect(
		await page
			.getByLabel("All rules on Bad-review rate", { exact: true })
			.isChecked(),
	).toBe(true);
	await page
		.getByLabel("Why (others will read it)")
		.fill("The lot is being recalled");
	await page.getByRole("button", { name: "Silence", exact: true }).click();
	await page.waitForURL(`${server.address}/alerts/${alertId}`);
	await page.getByText("The lot is being recalled").first().waitFor();
	await page.getByRole("button", { name: "End this silence" }).click();
	await page
		.getByRole("button", { name: "End this silence" })
		.waitFor({ state: "detached" });
	expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
});

test("the list, the rail and the page move by themselves within a second of an evaluation", async () => {
	const first = await person();
	await open(first.page, `${server.address}/alerts`);
	const second = await first.page.context().newPage();
	await open(second, `${server.address}/alerts/${alertId}`);
	for (const page of [first.page, second]) {
		await page.bringToFront();
		await untilLive(page);
	}
	const { context } = server;
	await watchReviews(context, {
		name: "How many write",
		metric: "written-reviews",
	});
	await sendReviews(context, { prefix: "second", good: 0, bad: 12 });
	await first.page.bringToFront();
	await evaluateAll(context);
	await expect
		.poll(() => rows(first.page), { timeout: 1500, interval: 20 })
		.toBe(2);
	await expect
		.poll(() => railCount(first.page), { timeout: 1500 })
		.toContain("2");
	const by = {
		id: await adminId(context),
		name: "Lin",
		roles: ["admin"] as const,
	};
	await second.bringToFront();
	await acknowledgeAlert(
		context.db,
		{ alertId, by, comment: "seen live" },
		context.now(),
	);
	await second.getByText("seen live").waitFor({ timeout: 2000 });
	expect(first.complaints).toEqual([]);
});

test("where nothing is open, the list says so; a number that is none of ours says so too", async () => {
	const { page } = await person();
	await open(page, `${server.address}/alerts?when=over`);
	expect(await page.getByText("Nothing is over yet").count()).toBe(1);
	await page.goto(`${server.address}/alerts/999999`);
	expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe(
		"There is no alert 999999",
	);
});
