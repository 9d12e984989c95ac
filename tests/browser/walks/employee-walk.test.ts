import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../open-browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { signIn, visit } from "../visit.ts";
import {
	EMPLOYEE,
	foundCharging,
	TROUBLE,
	tellReviews,
} from "./charging-company.ts";
import { alongTheSentence, downFromTheTile, PROMISE } from "./employee.ts";
import { takeWalk } from "./take-walk.ts";
import { countWalk } from "./walk.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
	let token = "";
	server = await startServer({
		async prepare(context) {
			token = await foundCharging(context);
		},
	});
	await tellReviews(server.address, token, Date.now());
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** Where the employee stands after signing in. */
async function atHome() {
	const visitor = await visit(browser);
	await signIn(visitor.page, server.address, EMPLOYEE);
	await visitor.page
		.locator("html[data-hydrated]")
		.waitFor({ state: "attached" });
	return visitor;
}

const row = (page: Page, name: string) =>
	page.getByTestId("members").getByRole("row", { name });

test("an employee's own line is what they see first, with how it is doing", async () => {
	const { page, complaints } = await atHome();
	expect(
		await page.getByRole("heading", { level: 2 }).first().textContent(),
	).toBe("Charging");
	const tile = page.locator(`[data-figure^="${TROUBLE.metric}|line:"]`);
	expect(await tile.innerText()).toMatch(/30\.0%.*worse.*Off target/s);
	expect(complaints).toEqual([]);
});

test("two clicks from the figure lead to the product, and to the lot of it that is to blame", async () => {
	const { page, complaints } = await atHome();
	const taken = await takeWalk(page, downFromTheTile(TROUBLE));
	expect(countWalk(taken)).toMatchObject({ clicks: PROMISE.clicks, chords: 0 });
	expect(await row(page, "LOT-X").innerText()).toMatch(
		/87\.5%.*\t40\t.*Off target/s,
	);
	expect(await row(page, "LOT-A").innerText()).toMatch(/0\.0%.*\t20\t/s);
	expect(complaints).toEqual([]);
});

test("two clicks from the sentence about the change lead to what customers write", async () => {
	const { page, complaints } = await atHome();
	const taken = await takeWalk(page, alongTheSentence(TROUBLE));
	expect(countWalk(taken)).toMatchObject({ clicks: PROMISE.clicks, chords: 0 });
	expect(await page.getByTestId("figure").innerText()).toContain("87.5%");
	await page.getByTestId("agrees").waitFor();
	expect(
		await page
			.getByTestId("facts")
			.getByRole("row")
			.filter({ hasText: TROUBLE.review })
			.count(),
	).toBe(35);
	expect(complaints).toEqual([]);
});

test("by keyboard it takes no more", async () => {
	const { page } = await atHome();
	const taken = await takeWalk(page, downFromTheTile(TROUBLE, "Enter"));
	expect(countWalk(taken)).toMatchObject({ clicks: 0, chords: PROMISE.clicks });
});
