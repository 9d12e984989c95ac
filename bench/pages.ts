import { request } from "node:http";
import { gzipSync } from "node:zlib";
import pg from "pg";
import { openBrowser } from "../tests/browser/open-browser.ts";
import { defineMetrics } from "./many-metrics.ts";
import { fillDerived, fillFacts } from "./query-company.ts";
import { createAdmin, signIn } from "./signed-in.ts";
import { startCompany } from "./start-company.ts";
import { type Timing, time } from "./timing.ts";

/** bench:pages [facts …]: pages over 200 metrics and 1 and 10 million facts: time on the server, bytes on the wire, the largest paint in a browser. */
const SIZES = process.argv.slice(2).map(Number);
const sizes = SIZES.length > 0 ? SIZES : [1_000_000, 10_000_000];
const RUNS = 60;

const PAGES = [
	["home", "/"],
	["company by line", "/company"],
	["catalogue", "/metrics"],
	["a metric", "/metrics/nps"],
	["search", "/search?q=chapinglv"],
	["a metric by line", "/metrics/bad-review-rate?by=line"],
] as const;
/** Signed out: what a page costs before it reads a figure. */
const REFERENCE = "/sign-in";

interface Page {
	readonly name: string;
	/** While nothing is committed between two readers. */
	readonly timing: Timing;
	/** When facts of every kind were committed just before, so that all is read anew. */
	readonly anew: Timing;
	/** Of its HTML, gzipped. */
	readonly html: number;
	/** Of all scripts that it loads at once, gzipped. */
	readonly script: number;
	/** Milliseconds until the largest element is painted. */
	readonly paint: number;
}

interface Answer {
	readonly status: number;
	readonly body: Buffer;
}

/** Without a client's own pool and queue between the clock and the server. */
const get = (address: string, path: string, cookie: string): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const asked = request(
			`${address}${path}`,
			{ headers: { Cookie: cookie, Accept: "text/html" } },
			(answer) => {
				const parts: Buffer[] = [];
				answer.on("data", (part: Buffer) => parts.push(part));
				answer.on("end", () =>
					resolve({
						status: answer.statusCode ?? 0,
						body: Buffer.concat(parts),
					}),
				);
				answer.on("error", reject);
			},
		);
		asked.on("error", reject);
		asked.end();
	});

const kilobytes = (bytes: number) => Math.round(bytes / 102.4) / 10;

async function scriptsOf(address: string, html: string): Promise<number> {
	const sources = new Set(
		[
			...html.matchAll(
				/(?:href|src|from|import)[=\s(]*"(\/assets\/[^"]+\.js)"/g,
			),
		].map(([, source]) => source as string),
	);
	let bytes = 0;
	for (const source of sources)
		bytes += gzipSync((await get(address, source, "")).body).length;
	return bytes;
}

type Paints = { paints: number[] };

async function largestPaints(
	address: string,
	cookie: string,
	path: string,
): Promise<number> {
	const browser = await openBrowser();
	try {
		const paints: number[] = [];
		for (let i = 0; i < 5; i++) {
			// A context of its own has an empty cache: the first page of a day.
			const context = await browser.newContext();
			await context.setExtraHTTPHeaders(cookie ? { Cookie: cookie } : {});
			const page = await context.newPage();
			await page.addInitScript(() => {
				const held = window as unknown as Paints;
				held.paints = [];
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						held.paints.push(entry.startTime);
				}).observe({ type: "largest-contentful-paint", buffered: true });
			});
			await page.goto(`${address}${path}`);
			// The stream of live figures never ends, so the network is never idle; later paints than this are none of the first page.
			await page.waitForTimeout(1500);
			paints.push(
				await page.evaluate(
					() => (window as unknown as Paints).paints.at(-1) ?? Number.NaN,
				),
			);
			await context.close();
		}
		return paints.sort((x, y) => x - y)[2] ?? Number.NaN;
	} finally {
		await browser.close();
	}
}

async function measure(
	address: string,
	cookie: string,
	commit: () => Promise<unknown>,
): Promise<Page[]> {
	const pages: Page[] = [];
	for (const [name, path] of [["reference: sign-in", REFERENCE], ...PAGES]) {
		const who = path === REFERENCE ? "" : cookie;
		const { status, body } = await get(address, path, who);
		if (status !== 200) throw new Error(`${path} answers ${status}`);
		const timing = await time(RUNS, () => get(address, path, who));
		const anew = await time(RUNS, () => get(address, path, who), commit);
		pages.push({
			name,
			timing,
			anew,
			html: gzipSync(body).length,
			script: await scriptsOf(address, body.toString()),
			paint: await largestPaints(address, who, path),
		});
	}
	return pages;
}

const line = (name: string, ...cells: string[]) =>
	console.log(
		[name.padEnd(22), ...cells.map((cell) => cell.padStart(18))].join(""),
	);

const company = await startCompany({
	durable: false,
	async prepare({ db, url }) {
		const now = new Date();
		await createAdmin(db, now);
		await defineMetrics(db, now);
		const client = new pg.Client(url);
		await client.connect();
		await fillDerived(client);
		await client.end();
	},
});
const client = new pg.Client(company.databaseUrl);
try {
	await client.connect();
	await client.query("set work_mem = '512MB'");
	const cookie = await signIn(company.address);
	const results: { size: number; pages: Page[] }[] = [];
	let have = 0;
	for (const size of sizes) {
		console.log(`\n${size.toLocaleString("en")} facts`);
		await fillFacts(client, have, size, (text) => console.log(`  ${text}`));
		have = size;
		const pages = await measure(company.address, cookie, () =>
			client.query("select pg_notify('facts', '')"),
		);
		results.push({ size, pages });
		line(
			"",
			"median ms",
			"95 % ms",
			"of the reference",
			"anew: median",
			"anew: 95 %",
			"HTML KB gzip",
			"scripts KB gzip",
			"largest paint ms",
		);
		const [reference] = pages;
		for (const { name, timing, anew, html, script, paint } of pages)
			line(
				name,
				timing.median.toFixed(1),
				timing.p95.toFixed(1),
				(timing.p95 / (reference?.timing.p95 ?? 1)).toFixed(1),
				anew.median.toFixed(1),
				anew.p95.toFixed(1),
				String(kilobytes(html)),
				String(kilobytes(script)),
				paint.toFixed(0),
			);
	}
	const [first] = results;
	const last = results.at(-1);
	if (first && last && first !== last) {
		console.log(
			`\n${last.size / 1e6} M facts against ${first.size / 1e6} M, 95 % (goal 1.2):`,
		);
		for (const [i, { name, timing, anew }] of last.pages.entries()) {
			const before = first.pages[i];
			line(
				name,
				(timing.p95 / (before?.timing.p95 ?? 1)).toFixed(2),
				`anew ${(anew.p95 / (before?.anew.p95 ?? 1)).toFixed(2)}`,
			);
		}
	}
} finally {
	await client.end();
	await company.stop();
}
