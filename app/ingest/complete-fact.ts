import type { MasterData } from "../master/master-data.ts";
import { DIMENSION_NAMES, NOT_KNOWN } from "../metrics/dimension.ts";
import type { Kind, ToReporting, Values } from "../metrics/kind.ts";

/** Why a fact's measures can't be told. */
export type NotMeasured =
	| { readonly noRate: string; readonly day: string }
	| { readonly tooLarge: string };

export interface CompletedFact {
	/** Beside DIMENSION_NAMES. */
	readonly ids: readonly number[];
	/** Beside the kind's measures. */
	readonly measured: readonly number[];
}

const [LINE, PRODUCT, LOT, REGION, , STORE] = [0, 1, 2, 3, 4, 5] as const;
const sameCurrency: ToReporting = (amount) => amount;

/**
 * What follows from master data on the fact's day: the product of its lot, the line of its product, the region of its store (what the sender stated
 * holds only where master data says nothing), and the measures in the reporting currency. Ingest asks it for new facts, a restatement for old ones.
 */
export function factCompleter(
	kind: Kind,
	master: MasterData,
): (
	values: Values,
	stated: readonly number[],
	day: string,
) => CompletedFact | NotMeasured {
	const measures = Object.keys(kind.measures);
	const carries = DIMENSION_NAMES.map((name) => kind.dimensions.includes(name));

	return (values, stated, day) => {
		const ids = [...stated];
		const follow = (child: number, parent: number) => {
			if (ids[child] === NOT_KNOWN || !carries[parent]) return;
			ids[parent] =
				master.parentOf(ids[child] as number, day) || (ids[parent] as number);
		};
		follow(LOT, PRODUCT);
		follow(PRODUCT, LINE);
		follow(STORE, REGION);

		const currency = values.currency as string | null | undefined;
		const toReporting =
			currency == null ? sameCurrency : master.converter(currency, day);
		if (toReporting === undefined) return { noRate: currency as string, day };
		let unitCost: number | null = null;
		if (kind.needsUnitCost?.(values) && ids[PRODUCT] !== NOT_KNOWN) {
			const found = master.unitCost(ids[PRODUCT] as number, day);
			const convert = found && master.converter(found.currency, day);
			if (found && convert === undefined)
				return { noRate: found.currency, day };
			if (found && convert) unitCost = convert(found.cost);
		}
		const measured = kind.measure(values, toReporting, unitCost);
		const tooLarge = measured.findIndex(
			(value) => !Number.isSafeInteger(value),
		);
		return tooLarge === -1
			? { ids, measured }
			: { tooLarge: measures[tooLarge] as string };
	};
}
