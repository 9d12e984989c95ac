import { parseArgs } from "node:util";
import { CommandError } from "../processes/command-error.ts";

export interface ImportArguments {
	readonly file: string;
	readonly dryRun: boolean;
	readonly complete: boolean;
}

/** The arguments of an import of master data; `--complete` where the import knows it. */
export function readImportArguments(
	args: readonly string[],
	{ what, mayBeComplete }: { what: string; mayBeComplete: boolean },
): ImportArguments {
	const usage = `npm run import:${what} -- FILE.csv [--dry-run]${mayBeComplete ? " [--complete]" : ""}
FILE is CSV in UTF-8 with a head. Nothing is changed if any line is wrong; the same file again changes nothing.${mayBeComplete ? " With --complete, whoever the file does not name has left." : ""}`;
	try {
		const { values, positionals } = parseArgs({
			args: [...args],
			allowPositionals: true,
			options: {
				"dry-run": { type: "boolean", default: false },
				complete: { type: "boolean", default: false },
			},
		});
		const [file, ...others] = positionals;
		if (file === undefined || others.length > 0)
			throw new Error(
				file === undefined ? "name the file" : "one file at a time is allowed",
			);
		if (values.complete && !mayBeComplete)
			throw new Error("--complete is allowed for people only");
		return { file, dryRun: values["dry-run"], complete: values.complete };
	} catch (error) {
		throw new CommandError(
			`${error instanceof Error ? error.message : error}\n${usage}`,
		);
	}
}
