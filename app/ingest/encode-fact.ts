import type { MasterData, MemberCode } from "../master/master-data.ts";
import { businessDay } from "../metrics/business-day.ts";
import { DIMENSION_NAMES, NOT_KNOWN } from "../metrics/dimension.ts";
import type { Kind, ToReporting } from "../metrics/kind.ts";
import type { CheckedFact } from "./check-record.ts";

/** The columns of a kind's table that its own fields fill: what measures and keys already hold is not stored twice. */
export interface OwnColumn {
	readonly column: string;
	readonly field: string;
	readonly type: "text" | "number" | "amount" | "instant";
}

export function ownColumns(kind: Kind): OwnColumn[] {
	return Object.entries(kind.fields).flatMap(
		([field, { type }]): OwnColumn[] => {
			if (field === kind.time && !kind.happenedAt) return [];
			if (type === "amount")
				return [{ column: `${field}_amount`, field, type: "amount" }];
			if (Object.hasOwn(kind.measures, field)) return [];
			if (type === "instant")
				return [{ column: field, field, type: "instant" }];
			return [
				{ column: field, field, type: type === "integer" ? "number" : "text" },
			];
		},
	);
}

export const DIMENSION_COLUMNS = DIMENSION_NAMES.map((name) => `${name}_id`);

/** The columns of a COPY into a kind's table, in the order in which facts are encoded. */
export function factColumns(kind: Kind): string[] {
	return [
		"source_id",
		"external_id",
		"version",
		"batch_id",
		"occurred_at",
		"day",
		...DIMENSION_COLUMNS,
		...ownColumns(kind).map(({ column }) => column),
		...Object.keys(kind.measures),
	];
}

const SPECIAL = /[\\\t\n\r]/;
const ESCAPES: Record<string, string> = {
	"\\": "\\\\",
	"\t": "\\t",
	"\n": "\\n",
	"\r": "\\r",
};

const copyText = (text: string): string =>
	SPECIAL.test(text)
		? text.replace(/[\\\t\n\r]/g, (found) => ESCAPES[found] as string)
		: text;

/** Where a fact could not be made a row yet, or can't be at all. */
export type NotEncoded =
	| { readonly unknown: MemberCode }
	| { readonly noRate: string; readonly day: string }
	| { readonly tooLarge: string };

export interface EncodedFact {
	/** A line of PostgreSQL's COPY text format, with its newline. */
	readonly row: string;
	readonly day: string;
	readonly instant: number;
}

const sameCurrency: ToReporting = (amount) => amount;

/** Compiles the encoder of a kind's facts: ids looked up, the line of that day, measures computed in the reporting currency. */
export function factEncoder(
	kind: Kind,
	master: MasterData,
	batch: { readonly sourceId: number; readonly batchId: number },
): (fact: CheckedFact) => EncodedFact | NotEncoded {
	const dayOf = businessDay(master.company.timeZone);
	const columns = ownColumns(kind);
	const measures = Object.keys(kind.measures);
	const places = DIMENSION_NAMES.map((name) => kind.dimensions.indexOf(name));
	const [lineAt, productAt, lotAt, regionAt, , storeAt] = [
		0, 1, 2, 3, 4, 5,
	] as const;

	return (fact) => {
		const { values, codes } = fact;
		const instant = kind.happenedAt
			? kind.happenedAt(values)
			: (values[kind.time] as number);
		const day = dayOf(instant);
		const ids = [0, 0, 0, 0, 0, 0];
		for (let i = 0; i < 6; i++) {
			const code = places[i] === -1 ? null : codes[places[i] as number];
			if (code == null) continue;
			const dimension = DIMENSION_NAMES[i] as (typeof DIMENSION_NAMES)[number];
			const id = master.memberId(dimension, code);
			if (id === undefined) return { unknown: { dimension, code } };
			ids[i] = id;
		}
		// What a fact leaves out follows from what it names: the product of its lot, the line of its product, the region of its store.
		if (
			ids[productAt] === NOT_KNOWN &&
			ids[lotAt] !== NOT_KNOWN &&
			places[productAt] !== -1
		)
			ids[productAt] = master.parentOf(ids[lotAt] as number, day);
		if (ids[productAt] !== NOT_KNOWN)
			ids[lineAt] =
				master.parentOf(ids[productAt] as number, day) ||
				(ids[lineAt] as number);
		if (ids[regionAt] === NOT_KNOWN && ids[storeAt] !== NOT_KNOWN)
			ids[regionAt] = master.parentOf(ids[storeAt] as number, day);

		const currency = values.currency as string | null | undefined;
		const toReporting =
			currency == null ? sameCurrency : master.converter(currency, day);
		if (toReporting === undefined) return { noRate: currency as string, day };
		let unitCost: number | null = null;
		if (kind.needsUnitCost?.(values) && ids[productAt] !== NOT_KNOWN) {
			const found = master.unitCost(ids[productAt] as number, day);
			const convert = found && master.converter(found.currency, day);
			if (found && convert === undefined)
				return { noRate: found.currency, day };
			if (found && convert) unitCost = convert(found.cost);
		}

		let row = `${batch.sourceId}\t${copyText(fact.id)}\t${fact.version}\t${batch.batchId}\t${new Date(instant).toISOString()}\t${day}\t${ids.join("\t")}`;
		for (const { field, type } of columns) {
			const value = values[field];
			if (value == null) row += "\t\\N";
			else if (type === "text") row += `\t${copyText(value as string)}`;
			else if (type === "amount") row += `\t${(value as number) / 10_000}`;
			else if (type === "instant")
				row += `\t${new Date(value as number).toISOString()}`;
			else row += `\t${value}`;
		}
		const measured = kind.measure(values, toReporting, unitCost);
		for (let i = 0; i < measured.length; i++) {
			if (!Number.isSafeInteger(measured[i]))
				return { tooLarge: measures[i] as string };
			row += `\t${measured[i]}`;
		}
		return { row: `${row}\n`, day, instant };
	};
}
