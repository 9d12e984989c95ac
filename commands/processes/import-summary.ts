import type { FileImported } from "../../app/ingest/mapping/import-file.server.ts";

const FIRST = 5;

const figure = (value: number): string => value.toLocaleString("en");

/** The total at the end of an import. */
export function importSummary(imported: FileImported): string {
	const { rejects, rejected, differing, batch } = imported;
	const line = (name: string, value: number, note = "") =>
		`  ${name.padEnd(12)}${figure(value).padStart(12)}${note}`;
	const lines = [
		imported.dryRun
			? "Dry run: nothing was stored."
			: `Batch ${batch} is in.${imported.newSource ? " Its source was not known and is registered now." : ""}`,
		line("rows", imported.rows),
		line("accepted", imported.accepted),
		line(
			"duplicates",
			imported.duplicates,
			differing > 0
				? `  of these ${figure(differing)} differ from what is stored: to change a fact, send a higher version`
				: "",
		),
		line("superseded", imported.superseded),
		line("rejected", rejected),
		...(imported.leftOut > 0
			? [line("left out", imported.leftOut, "  by the mapping's where")]
			: []),
	];
	for (const { line: at, field, value, allowed } of rejects.slice(0, FIRST))
		lines.push(
			`  line ${at}: ${field || "row"} is '${value.slice(0, 80)}'. Allowed: ${allowed}`,
		);
	if (rejected > FIRST)
		lines.push(
			imported.dryRun
				? `  … and ${figure(rejected - FIRST)} more`
				: `  … and ${figure(rejected - FIRST)} more: on the page of batch ${batch}, for download (/batches/${batch})`,
		);
	return lines.join("\n");
}
