import fs from "node:fs";
import path from "node:path";
import type { Page } from "playwright-core";
import { openBrowser } from "../tests/browser/open-browser.ts";

/** Takes the README's pictures from a demo that runs: `npm run pictures -- http://localhost:3000`. */
const folder = path.resolve(import.meta.dirname, "..", "docs", "pictures");
const [address = "http://localhost:3000"] = process.argv.slice(2);

/** What a picture is taken with: a desk, a hand, a wall. */
const SIZES = {
	desktop: { width: 1280, height: 800 },
	phone: { width: 390, height: 780 },
	screen: { width: 1920, height: 1080 },
} as const;

interface Shot {
	readonly name: string;
	readonly to: string;
	readonly theme: "light" | "dark";
	readonly size: keyof typeof SIZES;
	readonly language: "en" | "zh-Hant" | "zh-Hans";
	/** Who looks: an executive where nobody is named. */
	readonly who?: "admin" | "mei";
}

const SHOTS: readonly Shot[] = [
	{
		name: "home",
		to: "/?show=company",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "company",
		to: "/company",
		theme: "dark",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "member",
		to: "/company/line:11",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "catalogue",
		to: "/metrics",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "table",
		to: "/metrics?view=table",
		theme: "dark",
		size: "desktop",
		language: "zh-Hans",
	},
	{
		name: "metric",
		to: "/metrics/bad-review-rate?by=line",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "metric-dark",
		to: "/metrics/nps",
		theme: "dark",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "facts",
		to: "/metrics/bad-review-rate/facts?scope=line:11",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "alerts",
		to: "/alerts?whose=all",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "alert",
		to: "/alerts/1",
		theme: "dark",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "rules",
		to: "/alerts/rules",
		theme: "light",
		size: "desktop",
		language: "zh-Hans",
	},
	{
		name: "rule",
		to: "/alerts/rules/new?template=bad-reviews",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "inbox",
		to: "/inbox",
		theme: "dark",
		size: "desktop",
		language: "en",
		who: "mei",
	},
	{
		name: "phone-alert",
		to: "/alerts/1",
		theme: "dark",
		size: "phone",
		language: "zh-Hans",
	},
	{
		name: "search",
		to: "/search?q=cpl",
		theme: "dark",
		size: "desktop",
		language: "zh-Hans",
	},
	{
		name: "boards",
		to: "/boards",
		theme: "light",
		size: "desktop",
		language: "zh-Hans",
	},
	{
		name: "board",
		to: "/boards/1",
		theme: "light",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "wall",
		to: "/boards/1/wall",
		theme: "dark",
		size: "screen",
		language: "en",
	},
	{
		name: "batches",
		to: "/batches",
		theme: "light",
		size: "desktop",
		language: "zh-Hans",
	},
	{
		name: "sources",
		to: "/sources",
		theme: "dark",
		size: "desktop",
		language: "en",
	},
	{
		name: "unknown",
		to: "/unknown-members",
		theme: "light",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "directory",
		to: "/people",
		theme: "light",
		size: "desktop",
		language: "en",
	},
	{
		name: "person",
		to: "/people/2",
		theme: "dark",
		size: "desktop",
		language: "zh-Hant",
	},
	{
		name: "admin-people",
		to: "/admin/people",
		theme: "light",
		size: "desktop",
		language: "zh-Hans",
		who: "admin",
	},
	{
		name: "admin-person",
		to: "/admin/people/2",
		theme: "dark",
		size: "desktop",
		language: "en",
		who: "admin",
	},
	{
		name: "admin-tokens",
		to: "/admin/tokens",
		theme: "light",
		size: "desktop",
		language: "en",
		who: "admin",
	},
	{
		name: "admin-sources",
		to: "/admin/sources",
		theme: "dark",
		size: "desktop",
		language: "zh-Hant",
		who: "admin",
	},
	{
		name: "admin-audit",
		to: "/admin/audit",
		theme: "light",
		size: "desktop",
		language: "en",
		who: "admin",
	},
	{
		name: "phone",
		to: "/metrics",
		theme: "dark",
		size: "phone",
		language: "zh-Hans",
	},
	{
		name: "phone-home",
		to: "/?show=company",
		theme: "light",
		size: "phone",
		language: "en",
	},
	{
		name: "phone-company",
		to: "/company",
		theme: "dark",
		size: "phone",
		language: "en",
	},
	{
		name: "phone-metric",
		to: "/metrics/bad-review-rate",
		theme: "light",
		size: "phone",
		language: "zh-Hant",
	},
	{
		name: "phone-facts",
		to: "/metrics/bad-review-rate/facts?scope=line:11",
		theme: "dark",
		size: "phone",
		language: "en",
	},
	{
		name: "phone-board",
		to: "/boards/1",
		theme: "light",
		size: "phone",
		language: "zh-Hans",
	},
];

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
