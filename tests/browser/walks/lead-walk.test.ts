import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { setPassword } from "../../../app/identity/set-password.server.ts";
import { foundCompany, letIn } from "../company.ts";
import { openBrowser } from "../open-browser.ts";
import { type RunningServer, startServer } from "../start-server.ts";
import { open, signIn, visit } from "../visit.ts";
import { watchReviews } from "../watched-company.ts";
import { fromTheMessage, LEAD_PROMISE, sayIt, takeIt } from "./lead.ts";
import { takeWalk } from "./take-walk.ts";
import { countWalk } from "./walk.ts";

const LEAD = {
	email: "kai@nebula.example",
	name: "Kai",
	password: "a slow tram through Taichung",
};
let server: RunningServer;
let browser: Browser;
let token: string;
beforeAll(async () => {
	server = await startServer({
		jobs: true,
		async prepare(context) {
			await foundCompany(context);
			token = await letIn(context);
			const { db } = context;
			const { id } = await db
				.insertInto("person")
				.values({ name: LEAD.name, email: LEAD.email })
				.returning("id")
				.executeTakeFirstOrThrow();
			await setPassword(
				db,
				{
					personId: id,
					password: LEAD.password,
					by: { personId: null, name: "test" },
				},
				context.now(),
			);
			await watchReviews(context, { ownerId: id });
		},
	});
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

/** Forty reviews of a minute ago, all bad. */
async function somethingGoesWrong(): Promise<void> {
	const lines = Array.from({ length: 40 }, (_, i) =>
		JSON.stringify({
			id: `R-${i}`,
			version: 1,
			reviewed_at: new Date(Date.now() - 60_000).toISOString(),
			rating: 1,
			scale: 5,
			origin: "written",
			product: "ear-one",
		}),
	);
	const answer = await fetch(`${server.address}/api/ingest/reviews`, {
		method: "POST",
		headers: {
			Authorization: `Bearer ${token}`,
			"Content-Type": "application/x-ndjson",
		},
		body: lines.join("\n"),
	});
	expect(await answer.json()).toMatchObject({ accepted: 40 });
}

test("a fact arrives, the lead's open inbox has the message, one click leads to the evidence, one more says that somebody is on it", async () => {
	const { page, complaints } = await visit(browser);
	await signIn(page, server.address, LEAD);
	await open(page, `${server.address}/inbox`);
	// The stream stands, though a page without figures does not say so.
	await expect
		.poll(() => server.said().includes('"path":"/live/watch"'), {
			timeout: 10_000,
		})
		.toBe(true);
	await page.evaluate(() => {
		(window as { stays?: boolean }).stays = true;
	});
	await somethingGoesWrong();
	// The machine of a test is shared; bench:alerts holds the second.
	await page
		.getByRole("link", { name: /Bad reviews|Bad-review rate/ })
		.first()
		.waitFor({ timeout: 10_000 });
	const evidence = await takeWalk(
		page,
		fromTheMessage(/Bad reviews|Bad-review rate/),
	);
	expect(countWalk(evidence)).toMatchObject({
		clicks: LEAD_PROMISE.clicks,
		chords: 0,
	});
	expect(await page.getByTestId("value").innerText()).toContain("100.0%");
	expect(countWalk(await takeWalk(page, takeIt(LEAD.name))).clicks).toBe(1);
	await page.getByLabel("Your comment").fill("The lot is being looked at");
	const said = await takeWalk(page, sayIt("The lot is being looked at"));
	expect(countWalk(said).clicks).toBe(1);
	// Nothing of it was a reload.
	expect(await page.evaluate(() => (window as { stays?: boolean }).stays)).toBe(
		true,
	);
	expect(complaints).toEqual([]);
});
