import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { SHOTS, SIZES } from "./shots.ts";

/** Takes the README's pictures from a demo that runs: `npm run pictures -- http://localhost:3000`. */
const folder = path.resolve(import.meta.dirname, "..", "docs", "pictures");
const [address = "http://localhost:3000"] = process.argv.slice(2);

/** The first board, as somebody composes it from metrics' pages. */
const TILES = [
	"metric=nps",
	"metric=bad-review-rate&by=line",
	"metric=net-revenue&period=last-90-days&grain=week",
	"metric=inventory-turnover-days&by=region",
];

async function signIn(page: Page, who = "vivian"): Promise<void> {
	await page.goto(`${address}/sign-in`);
	await page.fill("input[name=email]", `${who}@demo.example`);
	await page.fill("input[name=password]", "try-nebula-now");
	await page.press("input[name=password]", "Enter");
	await page.waitForURL(`${address}/`);
}

/** Until the page answers; the stream of live figures never ends, so the network is never idle. */
async function open(page: Page, to: string): Promise<void> {
	await page.goto(`${address}${to}`);
	await page.locator("html[data-hydrated]").waitFor({ state: "attached" });
}

async function composeBoard(page: Page): Promise<void> {
	const there = await page.request.get(`${address}/boards/1`);
	if (there.ok()) return;
	for (const [index, question] of TILES.entries()) {
		await open(page, `/boards/add?${question}`);
		if (index === 0) await page.fill("input[name=title]", "Monday morning");
		await page.getByRole("button", { name: "Add tile" }).click();
		await page.waitForURL(`${address}/boards/1`);
	}
}

fs.mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
	const composer = await (await browser.newContext({ locale: "en" })).newPage();
	await signIn(composer);
	await composeBoard(composer);
	await composer.context().close();
	for (const { name, to, theme, size, language, who } of SHOTS) {
		const page = await (
			await browser.newContext({
				colorScheme: theme,
				locale: language,
				viewport: SIZES[size],
				isMobile: size === "phone",
			})
		).newPage();
		await signIn(page, who);
		await open(page, to);
		await page.waitForTimeout(800);
		// A photograph's format weighs half as much as one without loss, and a page of text stays readable.
		await page.screenshot({
			path: path.join(folder, `${name}.jpg`),
			type: "jpeg",
			quality: 82,
		});
		await page.context().close();
		console.log(`${name}.jpg`);
	}
} finally {
	await browser.close();
}
