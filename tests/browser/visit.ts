import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { ADMIN } from "./company.ts";

export interface Visit {
	readonly page: Page;
	/** Whatever the browser complained about: errors and warnings of the console, exceptions. */
	readonly complaints: readonly string[];
}

/** Somebody opens a browser of their own. */
export async function visit(
	browser: Browser,
	options: BrowserContextOptions = {},
): Promise<Visit> {
	const page = await (
		await browser.newContext({ locale: "en-IE", ...options })
	).newPage();
	const complaints: string[] = [];
	page.on("console", (message) => {
		if (["error", "warning"].includes(message.type()))
			complaints.push(`${page.url()}: ${message.text()}`);
	});
	page.on("pageerror", (error) =>
		complaints.push(`${page.url()}: ${error.message}`),
	);
	return { page, complaints };
}

/** Opens a page and waits until it answers to keys and clicks, as a person would before using it. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}

/** By keyboard, as people do; the admin unless somebody else is named. */
export async function signIn(
	page: Page,
	address: string,
	who: { readonly email: string; readonly password: string } = ADMIN,
): Promise<void> {
	await page.goto(`${address}/sign-in`);
	await page.fill("input[name=email]", who.email);
	await page.fill("input[name=password]", who.password);
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${address}/`);
}
