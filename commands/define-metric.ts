import fs from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { changeDefinition } from "../app/metrics/change-definition.server.ts";
import { checkDefinition } from "../app/metrics/check-definition.ts";
import { loadDefinitions } from "../app/metrics/load-definitions.server.ts";
import { MetricError } from "../app/metrics/metric-error.ts";
import type { Observed } from "../app/metrics/observe-types.ts";
import { previewDefinition } from "../app/metrics/preview-definition.server.ts";
import { createDb, createPool, type Db } from "../db/client.ts";
import { CommandError } from "./processes/command-error.ts";
import { runCommand } from "./processes/run-command.ts";
import { withDatabase } from "./processes/with-database.ts";

const USAGE = `npm run define-metric -- metric.json [--based-on N] [--reason TEXT] [--dry-run]
npm run -s define-metric -- --print nps > nps.json
A new metric needs no --based-on; a change names the version it was made to, which --print says, and --reason stands beside its version. --dry-run says what it would show and saves nothing.`;

const LONGEST_REASON = 500;

interface Asked {
	readonly file: string;
	readonly basedOn: number;
	readonly reason: string;
	readonly dryRun: boolean;
}

function readArguments(): Asked | { readonly print: string } {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			"based-on": { type: "string" },
			"dry-run": { type: "boolean", default: false },
			print: { type: "string" },
			reason: { type: "string" },
		},
	});
	const { print, "based-on": version, "dry-run": dryRun, reason } = values;
	const [file, ...others] = positionals;
	if (print !== undefined) {
		if (
			file !== undefined ||
			version !== undefined ||
			reason !== undefined ||
			dryRun
		)
			throw new CommandError(USAGE);
		return { print };
	}
	if (file === undefined || others.length > 0) throw new CommandError(USAGE);
	if (version !== undefined && !/^\d{1,9}$/.test(version))
		throw new CommandError(
			`--based-on is '${version}': a version's number such as 1 is allowed, or nothing for a new metric`,
		);
	return {
		file,
		basedOn: Number(version ?? 0),
		reason: (reason ?? "").trim().slice(0, LONGEST_REASON),
		dryRun,
	};
}

function readFile(file: string): unknown {
	try {
		return JSON.parse(fs.readFileSync(file, "utf8"));
	} catch (error) {
		const why = error instanceof Error ? error.message : String(error);
		throw new CommandError(
			`'${file}' cannot be read: ${why}; a file with one metric as JSON is allowed, see docs/examples/metrics`,
		);
	}
}

/** The definition goes to the output, its version beside it, so that the file holds nothing else. */
async function print(db: Db, key: string): Promise<void> {
	const [found] = await loadDefinitions(db, [key]);
	if (!found) throw new CommandError(`metric '${key}' does not exist`);
	const { version, origin, since, ...content } = found;
	console.log(JSON.stringify(content, null, "\t"));
	console.error(
		`version ${version}, ${origin}, since ${since}: change it with --based-on ${version}`,
	);
}

function describe({ metric, total }: Observed, currency: string): string {
	const unit = metric.unit === "money" ? currency : metric.unit;
	const value =
		total.value === null ? "no value" : `${total.exact ?? total.value} ${unit}`;
	const interval =
		total.low === null || total.high === null
			? ""
			: `, 95 % interval ${total.low} to ${total.high}`;
	return `${total.from} to ${total.to}: ${value}${interval}, sample ${total.sample}, state ${total.state}`;
}

/** What is refused on saving is refused on a rehearsal too. */
async function refuseOlder(db: Db, key: string, basedOn: number) {
	const current = (await loadDefinitions(db, "all")).find(
		(each) => each.key === key,
	);
	const version = current?.version ?? 0;
	if (version !== basedOn)
		throw new MetricError(
			"changed-meanwhile",
			`metric '${key}' is at version ${version}, the change was made to version ${basedOn}: look at it again with --print ${key}; allowed is --based-on ${version}`,
		);
}

async function define(db: Db, { file, basedOn, reason, dryRun }: Asked) {
	const definition = readFile(file);
	const now = new Date();
	const { key } = checkDefinition(definition);
	await refuseOlder(db, key, basedOn);
	const { observed, reportingCurrency } = await previewDefinition(db, {
		definition,
		now,
	});
	const shown = describe(observed, reportingCurrency);
	if (dryRun) {
		console.log(`'${key}' would show\n${shown}\nnothing was saved`);
		return;
	}
	const by = {
		personId: null,
		name: `${os.userInfo().username} (define-metric)`,
	};
	const { version, isNew } = await changeDefinition(db, {
		definition,
		basedOn,
		reason,
		by,
		now,
	});
	console.log(
		`'${key}' is ${isNew ? "now" : "still"} at version ${version}${isNew ? "" : ", nothing differs"}\n${shown}`,
	);
}

/** A company's own metric, or its change of one, from a file. */
await runCommand(async (told) => {
	const asked = readArguments();
	const work = async (url: string) => {
		const pool = createPool(url, 2, "nebula define-metric");
		try {
			const db = createDb(pool);
			await ("print" in asked ? print(db, asked.print) : define(db, asked));
		} finally {
			await pool.end();
		}
	};
	await told.during(withDatabase(readConfig(), work));
});
