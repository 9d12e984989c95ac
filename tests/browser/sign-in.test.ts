import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDatabase, stopDatabase } from "../../db/local.ts";
import { ADMIN, foundCompany } from "./company.ts";
import { openBrowser } from "./open-browser.ts";
import { type RunningServer, startServer } from "./start-server.ts";
import { signIn, visit } from "./visit.ts";

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
	server = await startServer({ prepare: foundCompany });
	browser = await openBrowser();
});
afterAll(async () => {
	await browser?.close();
	await server?.stop();
});

test("whoever asks for a page signs in first and then stands on that page", async () => {
	const { page, complaints } = await visit(browser);
	await page.goto(`${server.address}/batches?kind=reviews`);
	expect(page.url()).toContain("/sign-in?to=");
	await page.fill("input[name=email]", ADMIN.email.toUpperCase());
	await page.fill("input[name=password]", ADMIN.password);
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${server.address}/batches?kind=reviews`);
	await page.getByRole("heading", { name: "Batches" }).waitFor();
	expect(complaints).toEqual([]);
});

test("a wrong password is refused, says so, and keeps the address that was typed", async () => {
	const { page } = await visit(browser);
	await page.goto(`${server.address}/sign-in`);
	await page.fill("input[name=email]", ADMIN.email);
	await page.fill("input[name=password]", "not this one");
	await page.press("input[name=password]", "Enter");
	expect(await page.getByRole("alert").textContent()).toContain(
		"don't belong together",
	);
	expect(await page.inputValue("input[name=email]")).toBe(ADMIN.email);
	expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("it works without JavaScript too, and never leads to another site", async () => {
	const { page } = await visit(browser, { javaScriptEnabled: false });
	await page.goto(`${server.address}/sign-in?to=//elsewhere.example/`);
	await page.fill("input[name=email]", ADMIN.email);
	await page.fill("input[name=password]", ADMIN.password);
	await page.click("main button[type=submit]");
	await page.waitForURL(`${server.address}/`);
});

test("whoever types before the page is awake loses nothing, and the page wakes all the same", async () => {
	const { page, complaints } = await visit(browser);
	// React gives up on one such page in three when the keys reach it: ten are enough to see it.
	for (let round = 0; round < 10; round++) {
		const slow = await page.context().newCDPSession(page);
		await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
		await page.goto(`${server.address}/sign-in`, { waitUntil: "commit" });
		await page.focus("input[name=email]");
		const awake = page.locator("html[data-hydrated]");
		let typed = "";
		while ((await awake.count()) === 0) {
			await page.keyboard.press("a");
			typed += "a";
		}
		expect(await page.inputValue("input[name=email]")).toBe(typed);
		await slow.detach();
	}
	expect(complaints).toEqual([]);
});

test("signing out ends the session, not only the cookie", async () => {
	const { page } = await visit(browser);
	await signIn(page, server.address);
	const cookies = await page.context().cookies();
	await page.getByRole("button", { name: "Sign out" }).click();
	await page.getByText("You are signed out.").waitFor();
	await page.context().addCookies(cookies);
	await page.goto(`${server.address}/metrics`);
	expect(new URL(page.url()).pathname).toBe("/sign-in");
});

test("with the database away the form keeps what was typed, and pages say it in the reader's language", async () => {
	const { dataDir } = server.config;
	const { page } = await visit(browser, { locale: "zh-TW" });
	await page.goto(`${server.address}/sign-in`);
	await page.fill("input[name=email]", ADMIN.email);
	await page.fill("input[name=password]", ADMIN.password);
	await stopDatabase({ dataDir, force: true });
	try {
		await page.press("input[name=password]", "Enter");
		expect(await page.getByRole("alert").textContent()).toContain(
			"輸入的內容仍保留在此",
		);
		expect(await page.inputValue("input[name=email]")).toBe(ADMIN.email);
		await page
			.context()
			.addCookies([
				{ name: "nebula", value: "x".repeat(43), url: server.address },
			]);
		const answer = await page.goto(`${server.address}/metrics`);
		expect(answer?.status()).toBe(503);
		expect(await page.textContent("h1")).toBe("資料庫沒有回應");
	} finally {
		await startDatabase({ dataDir, durable: false });
	}
});
