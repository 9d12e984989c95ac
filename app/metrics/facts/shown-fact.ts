import type { Field, Kind } from "../kind.ts";
import { maskPersonal } from "./mask-personal.ts";

export type FactValue = string | number | null;

/** A value as this reader may see it. */
export interface ShownValue {
	readonly value: FactValue;
	/** `whole`: not sent; `part`: what is personal in a free text is masked. */
	readonly hidden?: "whole" | "part";
}

/** A fact's value before it leaves the server: who may not see whom it is about gets neither names nor what gives them away. */
export function showValue(
	field: Field,
	value: FactValue,
	seesPersonal: boolean,
): ShownValue {
	if (seesPersonal || value === null || field.type !== "text") return { value };
	if (field.personal) return { value: null, hidden: "whole" };
	if (!field.freeText) return { value };
	const masked = maskPersonal(String(value));
	return masked === value ? { value } : { value: masked, hidden: "part" };
}

/** The fields of a kind in the order in which they are shown; an amount's currency stands with the amount. */
export const shownFields = (kind: Kind): string[] =>
	Object.entries(kind.fields)
		.filter(
			([name, { type }]) =>
				type !== "currency" && (name !== kind.time || kind.happenedAt),
		)
		.map(([name]) => name);
