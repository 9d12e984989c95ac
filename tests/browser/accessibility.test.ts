import fs from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { foundCards } from "./carded-company.ts";
import { foundCompany, sendReviews } from "./company.ts";
import { everyPage } from "./every-page.ts";
import { foundRota } from "./on-call-company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { open, signIn, visit } from "./visit.ts";
import { evaluateAll, setRouting, watchReviews } from "./watched-company.ts";

const AXE = fs.readFileSync(
	createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
	"utf8",
);
let server: RunningServer;
let browser: Browser;
let batch: number;
beforeAll(async () => {
	server = await startServer({
		async prepare(context) {
			await foundCompany(context);
			await watchReviews(context);
			await setRouting(context);
			await foundRota(context);
			await foundCards(context);
			batch = await sendReviews(context, {
				prefix: "first",
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

/** What axe-core finds on the page that is open: each a rule and the elements that break it. */
async function findings(page: Page): Promise<string[]> {
	await page.evaluate(AXE);
	const { violations } = await page.evaluate(() =>
		(
			window as unknown as { axe: { run: () => Promise<AxeResults> } }
		).axe.run(),
	);
	return violations.map(
		({ id, nodes }) =>
			`${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`,
	);
}

test.each(["light", "dark"] as const)(
	"axe-core finds nothing on any page, %s",
	async (colorScheme) => {
		const { page } = await visit(browser, { colorScheme });
		await open(page, `${server.address}/sign-in`);
		expect(await findings(page), "/sign-in").toEqual([]);
		await signIn(page, server.address);
		for (const path of everyPage(batch)) {
			await open(page, `${server.address}${path}`);
			expect(await findings(page), path).toEqual([]);
		}
	},
	180_000,
);
