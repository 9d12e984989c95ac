import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCompany, sendReviews } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";
import { alertIds, evaluateAll, watchReviews } from "./watched-company.ts";

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

test("without JavaScript a silence is never made unseen, says what it mutes, and is ended early", async () => {
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await signIn(page, server.address);
	await page.goto(`${server.address}/alerts/silences`);
	await page.getByText("Nothing is silenced").waitFor();
	await page.getByRole("link", { name: "New silence" }).click();
	await page.getByLabel(/^Why/).fill("The lot is being recalled");
	const make = page.getByRole("button", { name: "Silence", exact: true });
	await make.click();
	await page.getByText("Nothing is chosen yet").waitFor();
	expect(await page.getByLabel(/^Why/).inputValue()).toBe(
		"The lot is being recalled",
	);
	await page.getByLabel("Metric").selectOption("bad-review-rate");
	await page.getByLabel("Level").selectOption("critical");
	await make.click();
	await page.getByText("This is what it would mute.").waitFor();
	const reach = page.getByTestId("reach");
	expect(await reach.innerText()).toContain("1 alert that is open now");
	expect(await reach.innerText()).toContain("1 alert of the last 7 days");
	await make.click();
	await page.waitForURL(`${server.address}/alerts/silences`);
	expect(await page.textContent("main")).toContain("Mutes 1 open alert now");
	expect(await page.textContent("main")).toContain("The lot is being recalled");
	await page.goto(`${server.address}/alerts/${alertId}`);
	expect(await page.textContent("main")).toContain("silenced it until");
	await page.goto(`${server.address}/alerts/silences`);
	await page.getByRole("button", { name: /^End now/ }).click();
	await page.getByRole("heading", { name: /^Ended/ }).waitFor();
	expect(await page.textContent("main")).toMatch(/ended .* by 林雅婷/);
});

test("what it would mute follows what is chosen, and a level that nothing has mutes nothing", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address);
	await open(page, `${server.address}/alerts/silences/new`);
	const reach = page.getByTestId("reach");
	await page.getByLabel("Metric").selectOption("bad-review-rate");
	await reach.getByText("1 alert that is open now").waitFor();
	await page.getByLabel("Level").selectOption("warning");
	await reach.getByText("No alert that is open now.").waitFor();
	await page.getByLabel("Where").fill("nowhere at all");
	await page.getByLabel(/^Why/).fill("maintenance");
	await page.getByLabel("From").fill("2031-01-01T10:00");
	await page.getByLabel("Until").fill("2031-01-01T12:00");
	const make = page.getByRole("button", { name: "Silence", exact: true });
	await make.click();
	await page.getByText("“nowhere at all” is not one of ours").waitFor();
	expect(await page.getByLabel("Where").inputValue()).toBe("nowhere at all");
	await page.getByLabel("Where").fill("");
	await reach.getByText("No alert that is open now.").waitFor();
	await make.click();
	await page.waitForURL(`${server.address}/alerts/silences`);
	const coming = page.getByRole("region", { name: /^To come/ });
	await coming.getByText("maintenance").waitFor();
	await page.getByRole("button", { name: /^Cancel/ }).click();
	await coming.waitFor({ state: "detached" });
	expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
});
