import type { MasterData, MemberCode } from "../master/master-data.ts";
import { businessDay } from "../metrics/business-day.ts";
import { DIMENSION_NAMES, type Dimension } from "../metrics/dimension.ts";
import type { Kind } from "../metrics/kind.ts";
import type { CheckedFact } from "./check-record.ts";
import { factCompleter, type NotMeasured } from "./complete-fact.ts";

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
export type NotEncoded = { readonly unknown: MemberCode } | NotMeasured;

export interface EncodedFact {
	/** A line of PostgreSQL's COPY text format, with its newline. */
	readonly row: string;
	readonly day: string;
	readonly instant: number;
	/** Of its members, in the order of DIMENSION_NAMES. */
	readonly ids: readonly number[];
}

/** Compiles the encoder of a kind's facts: ids looked up, what follows from them completed, measures computed. */
export function factEncoder(
	kind: Kind,
	master: MasterData,
	batch: { readonly sourceId: number; readonly batchId: number },
): (fact: CheckedFact) => EncodedFact | NotEncoded {
	const dayOf = businessDay(master.company.timeZone);
	const columns = ownColumns(kind);
	const complete = factCompleter(kind, master);
	const places = DIMENSION_NAMES.map((name) => kind.dimensions.indexOf(name));

	return (fact) => {
		const { values, codes } = fact;
		const instant = kind.happenedAt
			? kind.happenedAt(values)
			: (values[kind.time] as number);
		const day = dayOf(instant);
		const stated = [0, 0, 0, 0, 0, 0];
		for (let i = 0; i < stated.length; i++) {
			const code = places[i] === -1 ? null : codes[places[i] as number];
			if (code == null) continue;
			const dimension = DIMENSION_NAMES[i] as Dimension;
			const id = master.memberId(dimension, code);
			if (id === undefined) return { unknown: { dimension, code } };
			stated[i] = id;
		}
		const completed = complete(values, stated, day);
		if (!("ids" in completed)) return completed;

		let row = `${batch.sourceId}\t${copyText(fact.id)}\t${fact.version}\t${batch.batchId}\t${new Date(instant).toISOString()}\t${day}\t${completed.ids.join("\t")}`;
		for (const { field, type } of columns) {
			const value = values[field];
			if (value == null) row += "\t\\N";
			else if (type === "text") row += `\t${copyText(value as string)}`;
			else if (type === "amount") row += `\t${(value as number) / 10_000}`;
			else if (type === "instant")
				row += `\t${new Date(value as number).toISOString()}`;
			else row += `\t${value}`;
		}
		return {
			row: `${row}\t${completed.measured.join("\t")}\n`,
			day,
			instant,
			ids: completed.ids,
		};
	};
}
