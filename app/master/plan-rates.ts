import { type Columns, free, must, type SheetRow } from "./sheet/column.ts";
import { currency, day, decimal, text } from "./sheet/read-cell.ts";
import type { SheetProblem } from "./sheet/sheet-error.ts";

/** 1 unit of the currency = `rate` units of the reporting currency, from the day on. */
export const RATE_COLUMNS = {
	currency: must(currency),
	valid_from: must(day),
	rate: must(decimal(10, 10, "more than 0")),
	note: free(text(500)),
} satisfies Columns;

export type RateRow = SheetRow<typeof RATE_COLUMNS>;

export interface RateVersion {
	readonly currency: string;
	readonly valid_from: string;
	readonly version: number;
	/** In its shortest form. */
	readonly rate: string;
}

export interface RatePlan {
	readonly writes: readonly (RateVersion & { note: string | null })[];
	readonly counts: { added: number; changed: number; unchanged: number };
	readonly affected: readonly { currency: string; from: string }[];
	readonly problems: readonly SheetProblem[];
}

/** A rate that differs from the newest version of its day becomes the next version; none is ever changed. */
export function planRates(
	rows: readonly RateRow[],
	newest: readonly RateVersion[],
	reportingCurrency: string,
): RatePlan {
	const known = new Map(
		newest.map((one) => [`${one.currency} ${one.valid_from}`, one]),
	);
	const lines = new Map<string, number>();
	const first = new Map<string, string>();
	const writes: (RateVersion & { note: string | null })[] = [];
	const problems: SheetProblem[] = [];
	const counts = { added: 0, changed: 0, unchanged: 0 };
	for (const { at, currency, valid_from, rate, note } of rows) {
		const key = `${currency} ${valid_from}`;
		const bad = (code: string, allowed: string) =>
			problems.push({
				line: at,
				column: "currency",
				value: key,
				code,
				allowed,
			});
		if (currency === reportingCurrency)
			bad("reporting-currency", "other currencies: its own rate is always 1");
		const line = lines.get(key);
		if (line !== undefined)
			bad(
				"repeated",
				`one rate a currency and day; line ${line} has it already`,
			);
		lines.set(key, at);
		const before = known.get(key);
		if (before?.rate === rate) {
			counts.unchanged++;
			continue;
		}
		if (before === undefined) counts.added++;
		else counts.changed++;
		const version = (before?.version ?? 0) + 1;
		writes.push({ currency, valid_from, version, rate, note: note ?? null });
		const from = first.get(currency);
		if (from === undefined || valid_from < from)
			first.set(currency, valid_from);
	}
	const affected = [...first].map(([currency, from]) => ({ currency, from }));
	return { writes, counts, affected, problems };
}
