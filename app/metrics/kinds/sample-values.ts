import type { Kind, Values } from "../kind.ts";

/** For the tests of kinds: what a declaration makes of given values. */

/** Seven of the reporting currency to one of the fact's. */
export const times7 = (amount: number) => amount * 7;

/** A fact's values with what is not named absent. */
export const valuesOf = (kind: Kind, given: Values): Values => ({
	...Object.fromEntries(Object.keys(kind.fields).map((name) => [name, null])),
	...given,
});

export function measured(
	kind: Kind,
	given: Values,
	unitCost: number | null = null,
) {
	const numbers = kind.measure(valuesOf(kind, given), times7, unitCost);
	return Object.fromEntries(
		Object.keys(kind.measures).map((name, at) => [name, numbers[at]]),
	);
}
export const problem = (kind: Kind, given: Values) =>
	kind.check?.(valuesOf(kind, given)) ?? null;
