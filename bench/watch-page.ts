import type { Browser } from "playwright-core";
import { openBrowser } from "../tests/browser/open-browser.ts";
import type { Company } from "./start-company.ts";

export interface WatchedPage {
	/** When which number of lines stood on the page, by Date.now(). */
	seen(): Promise<readonly { readonly at: number; readonly lines: number }[]>;
	close(): Promise<void>;
}

/** A real catalogue in a real browser, which notes when the tile of order lines shows another sample. */
export async function watchPage(
	company: Company,
	cookie: string,
): Promise<WatchedPage> {
	const browser: Browser = await openBrowser();
	const context = await browser.newContext({ locale: "en-IE" });
	const [name = "", value = ""] = cookie.split("=");
	await context.addCookies([{ name, value, url: company.address }]);
	const page = await context.newPage();
	await page.goto(`${company.address}/metrics`);
	await page.locator("[data-live=live]").last().waitFor();
	await page.evaluate(`{
		const tile = [...document.querySelectorAll("li")].find((item) => item.querySelector("h3")?.textContent === "Order lines");
		const seen = (globalThis.seen = []);
		new MutationObserver(() => {
			const lines = Number(/sample ([\\d,]+)/.exec(tile.textContent)?.[1].replaceAll(",", ""));
			if (seen.at(-1)?.lines !== lines) seen.push({ at: Date.now(), lines });
		}).observe(tile, { subtree: true, childList: true, characterData: true });
	}`);
	return {
		seen: () => page.evaluate("globalThis.seen"),
		close: () => browser.close(),
	};
}
