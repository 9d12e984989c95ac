import { CsvError, parse } from "csv-parse/sync";
import type { Columns, SheetRow } from "./column.ts";
import { SheetError, type SheetProblem } from "./sheet-error.ts";

interface Line {
	readonly line: number;
	readonly cells: readonly string[];
}

function linesOf(text: string): Line[] {
	const lines: Line[] = [];
	try {
		parse(text, {
			bom: true,
			relax_column_count: true,
			skip_empty_lines: true,
			on_record: (record: string[], at) => {
				const breaks = record.join("").split("\n").length - 1;
				lines.push({
					line: at.lines - breaks,
					cells: record.map((cell) => cell.trim()),
				});
				return null;
			},
		});
		return lines;
	} catch (error) {
		if (!(error instanceof CsvError)) throw error;
		throw new SheetError([
			{
				line: Number(error.lines ?? 1),
				column: "the whole line",
				value: "",
				code: error.code.toLowerCase().replaceAll("_", "-"),
				allowed: 'CSV; a cell with commas or quotes in "…", its quotes doubled',
			},
		]);
	}
}

/** The head of the file: which column stands where. */
function readHead(head: Line, columns: Columns): Map<string, number> {
	const names = Object.keys(columns);
	const allowed = names.join(", ");
	const places = new Map<string, number>();
	const problems: SheetProblem[] = [];
	const bad = (column: string, value: string, code: string) =>
		problems.push({ line: head.line, column, value, code, allowed });
	head.cells.forEach((cell, at) => {
		const name = cell.toLowerCase();
		if (cell === "") return;
		if (/[;\t|]/.test(cell) && head.cells.length === 1)
			bad("the head", cell, "not-separated-by-commas");
		else if (!names.includes(name)) bad(cell, cell, "unknown-column");
		else if (places.has(name)) bad(name, cell, "repeated-column");
		else places.set(name, at);
	});
	for (const name of names)
		if (columns[name]?.need === "must" && !places.has(name))
			bad(name, "", "missing-column");
	if (problems.length > 0) throw new SheetError(problems);
	return places;
}

/** Reads a CSV file with a head: every line, or all that is wrong with them. */
export function readSheet<C extends Columns>(
	text: string,
	columns: C,
): SheetRow<C>[] {
	const [head, ...lines] = linesOf(text);
	if (head === undefined)
		throw new SheetError([
			{
				line: 1,
				column: "the head",
				value: "",
				code: "empty-file",
				allowed: Object.keys(columns).join(", "),
			},
		]);
	const places = readHead(head, columns);
	const problems: SheetProblem[] = [];
	const rows: SheetRow<C>[] = [];
	for (const { line, cells } of lines) {
		if (cells.every((cell) => cell === "")) continue;
		if (cells.length !== head.cells.length)
			problems.push({
				line,
				column: "the whole line",
				value: `${cells.length} cells`,
				code: "wrong-number-of-cells",
				allowed: `${head.cells.length}, as in the head`,
			});
		const row: Record<string, unknown> = { at: line };
		for (const [column, at] of places) {
			const { need, read } = columns[column] as C[string];
			const value = cells[at] ?? "";
			const result =
				value !== ""
					? read(value)
					: need === "free"
						? { value: null }
						: {
								code: "empty",
								allowed: `a value${need === "filled" ? "; leave the whole column out to change nothing" : ""}`,
							};
			if ("value" in result) row[column] = result.value;
			else problems.push({ line, column, value, ...result });
		}
		rows.push(row as SheetRow<C>);
	}
	if (problems.length > 0) throw new SheetError(problems);
	return rows;
}
