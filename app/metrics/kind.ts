import type { Dimension } from "./dimension.ts";
import type { Levels } from "./level.ts";

/** What a field of a fact may hold. The ingest room checks and reads it; the JSON schema is made from it. */
export type Field =
	| {
			readonly type: "text";
			readonly max: number;
			readonly required?: true;
			/** Says who somebody is: hidden from readers who need not know. */
			readonly personal?: true;
			/** Written freely, so that what is personal in it is masked for them. */
			readonly freeText?: true;
	  }
	| {
			readonly type: "integer";
			readonly min: number;
			readonly max: number;
			readonly required?: true;
			/** The measure that is 1 where the field was given: it is kept as a measure, where its absence is a 0. */
			readonly givenWhere?: string;
	  }
	/** Money in the fact's own currency: up to 4 decimals. */
	| {
			readonly type: "amount";
			readonly min: number;
			readonly max: number;
			readonly required?: true;
	  }
	| {
			readonly type: "choice";
			readonly of: readonly string[];
			readonly required?: true;
	  }
	/** An instant with its zone. */
	| { readonly type: "instant"; readonly required?: true }
	| { readonly type: "currency"; readonly required?: true }
	| {
			readonly type: "member";
			readonly dimension: Dimension;
			readonly required?: true;
	  };

/** A measure is stored with each fact as a whole number and only ever added. */
export interface Measure {
	/** `money`: 1/10,000 of the reporting currency. `count`: one by one. `seconds`: of time. `score4`: 1/10,000 of a point. */
	readonly unit: "money" | "count" | "seconds" | "score4";
}

/** A checked fact on its way to its row: what the declaration's `measure` reads. Absent fields are null. */
export type Values = Readonly<Record<string, string | number | null>>;

/** Turns an amount of the fact's own currency (in 1/10,000) into the reporting currency (in 1/10,000), at the rate of the fact's day. */
export type ToReporting = (amount: number) => number;

export interface Problem {
	readonly field: string;
	readonly code: "missing" | "out-of-range" | "not-allowed";
	readonly value: string;
	readonly allowed: string;
}

/** One kind of fact, declared once: ingest, rollups and metrics are all made from it. */
export interface Kind {
	/** As in the URL: `order-lines`. */
	readonly key: string;
	/** The table of current facts; `<table>_version`, `_delta` and `_rollup` stand beside it. */
	readonly table: string;
	/** Each field, in the order of the table's columns. `id`, `version` and the dimensions come with every kind. */
	readonly fields: Readonly<Record<string, Field>>;
	/** The field that says when it happened. */
	readonly time: string;
	readonly dimensions: readonly Dimension[];
	readonly measures: Readonly<Record<string, Measure>>;
	/** `additive` facts are rolled up by adding; a `level` (a stock count) holds until the next one and is averaged over days. */
	readonly additivity: "additive" | "level";
	readonly levels: Levels;
	/** True where figures a day (stock levels, distinct customers) are derived from these facts, so that a commit has to name the days it touched. */
	readonly derivesDays?: true;
	/** When it counts, if not at `time`: epoch milliseconds. */
	readonly happenedAt?: (values: Values) => number;
	/** Rules across fields. Null when they hold. */
	readonly check?: (values: Values) => Problem | null;
	/** The measures of one fact, in the order of `measures`. `unitCost` is the product's on that day in the reporting currency, null where nobody said. */
	readonly measure: (
		values: Values,
		toReporting: ToReporting,
		unitCost: number | null,
	) => number[];
	/** True where `measure` needs the unit cost for a fact that has these values. */
	readonly needsUnitCost?: (values: Values) => boolean;
}

const DEFAULT_LEVELS: Levels = {
	singles: ["line", "product", "lot", "region", "channel", "store"],
	pairs: [
		["line", "product"],
		["line", "region"],
		["line", "channel"],
		["line", "store"],
		["product", "lot"],
		["product", "region"],
		["product", "channel"],
		["region", "channel"],
		["region", "store"],
		["channel", "store"],
	],
};

/** The levels that make sense for a kind that carries only these dimensions. */
export function levelsFor(dimensions: readonly Dimension[]): Levels {
	const has = (name: Dimension) => dimensions.includes(name);
	return {
		singles: DEFAULT_LEVELS.singles.filter(has),
		pairs: DEFAULT_LEVELS.pairs.filter(([a, b]) => has(a) && has(b)),
	};
}

export const bit = (condition: boolean): number => (condition ? 1 : 0);

/** The stated cost in the reporting currency, else that of so many units, else null: a cost is never invented. */
export function costOf(
	stated: string | number | null | undefined,
	quantity: number,
	toReporting: ToReporting,
	unitCost: number | null,
): number | null {
	if (typeof stated === "number") return toReporting(stated);
	return unitCost === null ? null : unitCost * quantity;
}
