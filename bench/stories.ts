import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { backtestRule } from "../app/alerts/backtest-rule.server.ts";
import { parseConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import { createDb, createPool, type Db } from "../db/client.ts";
import { startDatabase, stopDatabase } from "../db/local.ts";
import { migrate } from "../db/migrate.ts";
import { loadDemo } from "../demo/load-demo.ts";
import { HOUR, TIME_ZONE, type World } from "../demo/simulated-day.ts";
import {
	belongs,
	DAY,
	type Fired,
	firedIn,
	firesAlready,
	plantedIn,
	WATCHED,
	type Watched,
} from "./planted-stories.ts";

/** bench:stories [seed …]: which planted stories the demo's rules catch on histories that no threshold was chosen on, and how often they fire for nothing. */
const given = process.argv.slice(2).map(Number);
const SEEDS = given.length > 0 ? given : [101, 202, 303];
const root = path.resolve(import.meta.dirname, "..");
/** Seasons and weekdays decide what is noise: the same seed is the same history on whatever day this runs. */
const NOW = new Date("2026-11-24T14:00:00Z");
const MONTH = 30 * DAY;

interface Tried extends Watched {
	readonly fired: readonly Fired[];
	/** How many instances were replayed, of how many that there are. */
	readonly instances: number;
	readonly instanceCount: number;
	readonly months: number;
}

interface Result {
	readonly seed: number;
	/** By story. */
	readonly stories: ReadonlyMap<string, string>;
	readonly missed: number;
	/** By rule. */
	readonly falseAlarms: ReadonlyMap<string, string>;
}

async function tryRules(db: Db): Promise<Tried[]> {
	const members = await db
		.selectFrom("member")
		.select(["id", "code"])
		.execute();
	const codes = new Map(members.map(({ id, code }) => [id, code]));
	const tried: Tried[] = [];
	for (const watched of WATCHED) {
		const rule = { ...watched.rule, scope: {} };
		const trial = await backtestRule(db, rule, TIME_ZONE, NOW);
		tried.push({
			...watched,
			fired: firedIn(trial, rule, (id) => codes.get(id) ?? null),
			instances: trial.instances.length,
			instanceCount: trial.instanceCount,
			months: (trial.until - trial.from) / MONTH,
		});
	}
	return tried;
}

const after = (milliseconds: number): string =>
	Math.abs(milliseconds) < 3 * DAY
		? `${(milliseconds / HOUR).toFixed(0)} h`
		: `${(milliseconds / DAY).toFixed(1)} days`;

function judge(seed: number, world: World, tried: readonly Tried[]): Result {
	const planted = plantedIn(world);
	const stories = new Map<string, string>();
	let missed = 0;
	for (const story of planted) {
		const { fired = [], rule } =
			tried.find(({ name }) => name === story.watched) ?? {};
		const own = rule ? fired.filter((one) => belongs(one, story, rule)) : [];
		const already = fired.filter((one) => firesAlready(one, story));
		const places = new Set(own.map(({ code }) => code)).size;
		const [first] = own;
		if (!first) missed += 1;
		const told = first
			? `${after(first.at - story.begins)}, ${first.level}, ${places} of ${story.codes?.length ?? 1}`
			: "missed";
		const before = already.map(
			({ at, code }) =>
				`; ${code ?? "it"} fired since ${after(story.begins - at)} before`,
		);
		stories.set(story.name, told + before.join(""));
	}
	const falseAlarms = new Map<string, string>();
	let all = 0;
	let span = 1;
	for (const { name, rule, fired, ofDemo, ...rest } of tried) {
		const own = planted.filter(({ watched }) => watched === name);
		const wrong = fired.filter(
			(one) => !own.some((story) => belongs(one, story, rule)),
		);
		for (const { code, at, until, level } of wrong)
			console.log(
				`  false alarm: ${name}, ${code ?? "the company"}, ${level}, ${new Date(at).toISOString().slice(0, 10)}, ${until === null ? "fires still" : `for ${after(until - at)}`}`,
			);
		const { instances, instanceCount, months } = rest;
		falseAlarms.set(
			name,
			`${wrong.length}: ${(wrong.length / months).toFixed(1)} a month, ${instances} of ${instanceCount} watched`,
		);
		if (!ofDemo) continue;
		all += wrong.length;
		span = months;
	}
	falseAlarms.set(
		"the demo's rules together",
		`${all}: ${(all / span).toFixed(1)} a month`,
	);
	return { seed, stories, missed, falseAlarms };
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
			const { world } = await loadDemo(
				{ ...context, now: () => NOW },
				() => {},
				{ seed },
			);
			return judge(seed, world, await tryRules(context.db));
		} finally {
			await closeAppContext(context);
		}
	} finally {
		await stopDatabase({ dataDir });
		fs.rmSync(dataDir, {
			recursive: true,
			force: true,
			maxRetries: 20,
			retryDelay: 500,
		});
	}
}

const results: Result[] = [];
for (const seed of SEEDS) {
	console.log(`seed ${seed}`);
	results.push(await simulate(seed));
}

function print(of: (result: Result) => ReadonlyMap<string, string>): void {
	const names = [...new Set(results.flatMap((one) => [...of(one).keys()]))];
	console.table(
		Object.fromEntries(
			names.map((name) => [
				name,
				Object.fromEntries(
					results.map((one) => [`seed ${one.seed}`, of(one).get(name)]),
				),
			]),
		),
	);
}

console.log(
	"\nFirst told so long after the story began, the gravest level, and at how many of its places:",
);
print(({ stories }) => stories);
console.log("False alarms in the trial's 90 days:");
print(({ falseAlarms }) => falseAlarms);
if (results.some(({ missed }) => missed > 0)) process.exitCode = 1;
