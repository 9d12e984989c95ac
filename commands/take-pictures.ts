import fs from "node:fs";
import path from "node:path";
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

fs.mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
	for (const { name, to, colorScheme, width, height, language } of SHOTS) {
		const page = await (
			await browser.newContext({
				colorScheme,
				locale: language,
				viewport: { width, height },
			})
		).newPage();
		await page.goto(`${address}/sign-in`);
		await page.fill("input[name=email]", "vivian@demo.example");
		await page.fill("input[name=password]", "try-nebula-now");
		await page.press("input[name=password]", "Enter");
		await page.waitForURL(`${address}/`);
		await page.goto(`${address}${to}`, { waitUntil: "networkidle" });
		await page.waitForTimeout(800);
		await page.screenshot({ path: path.join(folder, `${name}.png`) });
		await page.context().close();
		console.log(`${name}.png`);
	}
} finally {
	await browser.close();
}
