import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../app/config.server.ts";
import { closeAppContext, createAppContext } from "../app/context.server.ts";
import {
	type FileImported,
	importFile,
} from "../app/ingest/mapping/import-file.server.ts";
import type { Mapping } from "../app/ingest/mapping/mapping.ts";
import { readMapping } from "../app/ingest/mapping/read-mapping.ts";
import { readInstant } from "../app/ingest/read-instant.ts";
import { CommandError } from "./processes/command-error.ts";
import { importSummary } from "./processes/import-summary.ts";
import { openDatabase } from "./processes/open-database.ts";
import { runCommand } from "./processes/run-command.ts";
import { showReading } from "./processes/show-reading.ts";

const USAGE = `npm run import -- --mapping m.json FILE [--dry-run] [--complete-through 2026-11-22T00:00:00+08:00]
FILE is CSV or TSV, gzip too; docs/examples/mappings shows mappings. Exit code: 0 all lines were taken, 2 some were rejected, 1 nothing was taken.`;

/** Some lines were not taken. */
const WITH_REJECTS = 2;

function readArguments() {
	try {
		const { values, positionals } = parseArgs({
			allowPositionals: true,
			options: {
				mapping: { type: "string" },
				"dry-run": { type: "boolean", default: false },
				"complete-through": { type: "string" },
			},
		});
		const [file, ...others] = positionals;
		if (!values.mapping || !file || others.length > 0) throw new Error();
		return {
			mapping: values.mapping,
			file,
			dryRun: values["dry-run"],
			through: values["complete-through"],
		};
	} catch (error) {
		const why = error instanceof Error && error.message;
		throw new CommandError(why ? `${why}\n${USAGE}` : USAGE);
	}
}

function readText(name: string): string {
	try {
		return fs.readFileSync(name, "utf8");
	} catch {
		throw new CommandError(
			`'${name}' can't be read: the path of a file is allowed`,
		);
	}
}

function loadMapping(name: string): Mapping {
	const text = readText(name);
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch (error) {
		throw new CommandError(
			`'${name}' is not JSON: ${error instanceof Error ? error.message : error}`,
		);
	}
	return readMapping(json);
}

function readThrough(text: string | undefined): number | undefined {
	if (text === undefined) return undefined;
	const instant = readInstant(text);
	if (typeof instant === "number") return instant;
	throw new CommandError(
		`--complete-through is '${text}': an instant with its zone such as 2026-11-22T00:00:00+08:00 is allowed`,
	);
}

/** Facts from a file, by a mapping. */
await runCommand(async (told) => {
	const asked = readArguments();
	const mapping = loadMapping(asked.mapping);
	const completeThrough = readThrough(asked.through);
	const size = fs.statSync(asked.file, { throwIfNoEntry: false })?.size;
	if (size === undefined)
		throw new CommandError(
			`'${asked.file}' does not exist: the path of a CSV or TSV file is allowed`,
		);
	const config = readConfig();
	const say = (text: string) => console.log(text);
	const database = await openDatabase({ config, told, say });
	let imported: FileImported;
	try {
		const context = await createAppContext(
			{ ...config, databaseUrl: database.url },
			{ name: "nebula import" },
		);
		const progress = { bytes: 0, rows: 0, leftOut: 0 };
		const shown = showReading(size, progress, process.stdout);
		try {
			imported = await told.during(
				importFile(context, {
					file: asked.file,
					fileName: path.basename(asked.file),
					mapping,
					by: { personId: null, name: `${os.userInfo().username} (import)` },
					dryRun: asked.dryRun,
					...(completeThrough === undefined ? {} : { completeThrough }),
					progress,
				}),
			);
		} finally {
			shown.end();
			await closeAppContext(context);
		}
	} finally {
		await database.release({
			force: false,
			ours: ["nebula import", "nebula listener"],
		});
	}
	say(importSummary(imported));
	if (imported.rejected > 0) process.exit(WITH_REJECTS);
});
