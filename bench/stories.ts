import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Episode } from "../app/alerts/backtest.ts";
import { backtestRule } from "../app/alerts/backtest-rule.server.ts";
import { TEMPLATE, type TemplateName } from "../app/alerts/templates.ts";
import { parseConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import type { Db } from "../db/client.ts";
import { createDb, createPool } from "../db/client.ts";
import { startDatabase, stopDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import { DEMO_RULES } from "../demo/alert-rules.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { DAYS, TIME_ZONE } from "../demo/simulated-day.ts";
import { SILENT_SOURCE, STORIES, type Story } from "../demo/stories.ts";

/** bench:stories [seed …]: which planted stories the demo's rules catch on histories that no threshold was chosen on, and how often they fire for nothing. */
const SEEDS = process.argv.slice(2).map(Number);
const seeds = SEEDS.length > 0 ? SEEDS : [101, 202, 303];
const root = path.resolve(import.meta.dirname, "..");
const DAY = 86_400_000;
const MONTH = 30;
/** So long after a story its window still holds facts of it, and users still write of it. */
const AFTERMATH = 14;

interface Planted {
	readonly name: string;
	readonly template: TemplateName;
	readonly story: Pick<Story, "from" | "to">;
	/** Codes of the members at which it shows; null: the whole company. */
	readonly codes: readonly string[] | null;
}

const PLANTED: readonly Planted[] = [
	{
		name: "bad lot of batteries",
		template: "bad-reviews",
		story: STORIES.badBattery,
		codes: [STORIES.badBattery.line],
	},
	{
		name: "unpopular push",
		template: "nps-fall",
		story: STORIES.advertisingPush,
		codes: null,
	},
	{
		name: "stock pile-up",
		template: "too-much-stock",
		story: STORIES.stockPileUp,
		codes: STORIES.stockPileUp.regions,
	},
	{
		name: "courier strike",
		template: "complaint-backlog",
		story: STORIES.courierStrike,
		codes: STORIES.courierStrike.regions,
	},
	{
		name: "withdrawn product",
		template: "stock-out",
		story: STORIES.withdrawal,
		codes: [STORIES.badBattery.product],
	},
	{
		name: "silent source",
		template: "silence",
		story: { from: SILENT_SOURCE.days, to: -90 },
		codes: null,
	},
];

interface Fired {
	readonly code: string | null;
	readonly firedAt: number;
	readonly level: string;
}

interface Tried {
	readonly template: TemplateName;
	readonly instances: number;
	readonly days: number;
	readonly fired: readonly Fired[];
}

async function tryRules(db: Db, now: Date): Promise<Tried[]> {
	const codes = new Map(
		(await db.selectFrom("member").select(["id", "code"]).execute()).map(
			({ id, code }) => [id, code],
		),
	);
	const tried: Tried[] = [];
	for (const { template } of DEMO_RULES) {
		const rule = { ...TEMPLATE[template], scope: {} };
		const trial = await backtestRule(db, rule, TIME_ZONE, now);
		tried.push({
			template,
			instances: trial.instances.length,
			days: (trial.until - trial.from) / DAY,
			fired: trial.instances.flatMap(({ memberId, episodes, silences }) => [
				...episodes.map(
					({ firedAt, level }: Episode): Fired => ({
						code: rule.by === null ? null : (codes.get(memberId) ?? null),
						firedAt,
						level,
					}),
				),
				...silences.map(
					({ from }): Fired => ({
						code: rule.by === null ? null : (codes.get(memberId) ?? null),
						firedAt: from,
						level: "no data",
					}),
				),
			]),
		});
	}
	return tried;
}

interface Result {
	readonly seed: number;
	readonly caught: Map<string, string>;
	readonly falseAlarms: Map<TemplateName, number>;
	readonly months: number;
}

function judge(seed: number, tried: readonly Tried[], today: number): Result {
	const caught = new Map<string, string>();
	const falseAlarms = new Map<TemplateName, number>();
	let months = 0;
	for (const { template, fired, days } of tried) {
		months = days / MONTH;
		const planted = PLANTED.filter((one) => one.template === template);
		const belongs = ({ code, firedAt }: Fired, { story, codes }: Planted) =>
			(codes === null ||
				(code !== null && codes.some((one) => code === one))) &&
			firedAt >= today - story.from * DAY &&
			firedAt <= today - (story.to - AFTERMATH) * DAY;
		for (const one of planted) {
			const own = fired.filter((each) => belongs(each, one));
			const places = new Set(own.map(({ code }) => code)).size;
			const first = own.sort((a, b) => a.firedAt - b.firedAt)[0];
			caught.set(
				one.name,
				first
					? `${((first.firedAt - (today - one.story.from * DAY)) / DAY).toFixed(1)} days, ${first.level}, ${places} of ${one.codes?.length ?? 1}`
					: "missed",
			);
		}
		falseAlarms.set(
			template,
			fired.filter((each) => !planted.some((one) => belongs(each, one))).length,
		);
	}
	return { seed, caught, falseAlarms, months };
}

async function simulate(seed: number): Promise<Result> {
	const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), "nebula-stories-"));
	fs.chmodSync(dataDir, 0o755);
	const { url } = await startDatabase({ dataDir, durable: false });
	try {
		const pool = createPool(url, 2);
		await migrate(createDb(pool));
		await pool.end();
		const context = await createAppContext(
			parseConfig({ NODE_ENV: "production", DATABASE_URL: url }, root),
			{ name: "nebula stories" },
		);
		try {
			await loadDemo(context, () => {}, { seed });
			const now = context.now();
			const today =
				Math.floor((now.getTime() + 8 * 3_600_000) / DAY) * DAY - 8 * 3_600_000;
			return judge(seed, await tryRules(context.db, now), today);
		} finally {
			await closeAppContext(context);
		}
	} finally {
		await stopDatabase({ dataDir });
		fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 20 });
	}
}

const results: Result[] = [];
for (const seed of seeds) {
	console.log(`seed ${seed}: loading ${DAYS} days …`);
	results.push(await simulate(seed));
}
console.log(
	"\nFirst fired so long after the story began, its level, and at how many of its places:",
);
console.table(
	Object.fromEntries(
		PLANTED.map(({ name }) => [
			name,
			Object.fromEntries(
				results.map(({ seed, caught }) => [`seed ${seed}`, caught.get(name)]),
			),
		]),
	),
);
console.log("False alarms in the trial's 90 days:");
console.table(
	Object.fromEntries([
		...DEMO_RULES.map(({ template }) => [
			template,
			Object.fromEntries(
				results.map(({ seed, falseAlarms }) => [
					`seed ${seed}`,
					falseAlarms.get(template) ?? 0,
				]),
			),
		]),
		[
			"a month, all rules",
			Object.fromEntries(
				results.map(({ seed, falseAlarms, months }) => [
					`seed ${seed}`,
					(
						[...falseAlarms.values()].reduce((sum, n) => sum + n, 0) / months
					).toFixed(1),
				]),
			),
		],
	]),
);
const missed = results.flatMap(({ caught }) =>
	[...caught.values()].filter((text) => text === "missed"),
);
if (missed.length > 0) process.exitCode = 1;
