import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../tests/browser/open-browser.ts";

/** Takes the README's pictures from a demo that runs: `npm run pictures -- http://localhost:3000`. */
const folder = path.resolve(import.meta.dirname, "..", "docs", "pictures");
const [address = "http://localhost:3000"] = process.argv.slice(2);

const SHOTS = [
	{
		name: "home",
		to: "/?show=company",
		colorScheme: "light",
		width: 1280,
		height: 900,
		language: "en",
	},
	{
		name: "company",
		to: "/company",
		colorScheme: "dark",
		width: 1280,
		height: 700,
		language: "zh-Hant",
	},
	{
		name: "catalogue",
		to: "/metrics",
		colorScheme: "light",
		width: 1280,
		height: 800,
		language: "en",
	},
	{
		name: "metric",
		to: "/metrics/bad-review-rate?by=line",
		colorScheme: "light",
		width: 1280,
		height: 900,
		language: "en",
	},
	{
		name: "metric-dark",
		to: "/metrics/nps",
		colorScheme: "dark",
		width: 1280,
		height: 900,
		language: "zh-Hant",
	},
	{
		name: "facts",
		to: "/metrics/bad-review-rate/facts?scope=line:11",
		colorScheme: "light",
		width: 1280,
		height: 760,
		language: "en",
	},
	{
		name: "search",
		to: "/search?q=cpl",
		colorScheme: "dark",
		width: 1280,
		height: 480,
		language: "zh-Hans",
	},
	{
		name: "board",
		to: "/boards/1",
		colorScheme: "light",
		width: 1280,
		height: 800,
		language: "zh-Hant",
	},
	{
		name: "wall",
		to: "/boards/1/wall",
		colorScheme: "dark",
		width: 1920,
		height: 1080,
		language: "en",
	},
	{
		name: "batches",
		to: "/batches",
		colorScheme: "light",
		width: 1280,
		height: 700,
		language: "zh-Hans",
	},
	{
		name: "phone",
		to: "/metrics",
		colorScheme: "dark",
		width: 390,
		height: 780,
		language: "zh-Hans",
	},
] as const;

/** The first board, as somebody composes it from metrics' pages. */
const TILES = [
	"metric=nps",
	"metric=bad-review-rate&by=line",
	"metric=net-revenue&period=last-90-days&grain=week",
	"metric=inventory-turnover-days&by=region",
];

async function signIn(page: Page): Promise<void> {
	await page.goto(`${address}/sign-in`);
	await page.fill("input[name=email]", "vivian@demo.example");
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
	for (const { name, to, colorScheme, width, height, language } of SHOTS) {
		const page = await (
			await browser.newContext({
				colorScheme,
				locale: language,
				viewport: { width, height },
			})
		).newPage();
		await signIn(page);
		await open(page, to);
		await page.waitForTimeout(800);
		await page.screenshot({ path: path.join(folder, `${name}.png`) });
		await page.context().close();
		console.log(`${name}.png`);
	}
} finally {
	await browser.close();
}
