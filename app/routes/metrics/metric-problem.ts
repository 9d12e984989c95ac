import type { Fault } from "../../metrics/check-formula.ts";
import {
	type MetricField,
	type MetricProblem,
	type MetricTyped,
	TERM_FIELDS,
	TEXT_FIELDS,
	type TermField,
	type TextField,
} from "../../ui/metric-typed.ts";

const LONGEST_QUOTE = 80;

const isText = (name: string): name is TextField =>
	TEXT_FIELDS.some((field) => field === name);
const isTerms = (name: string): name is TermField =>
	TERM_FIELDS.some((field) => field === name);

function fieldOf(place: string, kind: string): MetricField {
	if (place === "freshnessMinutes") return "freshness";
	const name = place.startsWith("formula.")
		? `${kind}.${place.slice("formula.".length)}`
		: place;
	return isText(name) || isTerms(name) ? name : "kind";
}

/** A fault in the form's own names. The value is what stands in the field; of several measures it is the one refused. */
export function typedProblem(
	{ code, place, value, allowed, range }: Fault,
	{ texts }: MetricTyped,
): MetricProblem {
	const field = fieldOf(place, texts.kind);
	const quoted =
		field === "target" && texts.targetTo.trim() !== ""
			? `${texts.target} – ${texts.targetTo}`
			: isText(field)
				? texts[field]
				: value.replace(/^(nothing|\[\]|null)$|^"|"$/g, "");
	return {
		field,
		code,
		value: quoted.trim().slice(0, LONGEST_QUOTE),
		allowed: range ?? (code === "one-of" ? allowed.split(", ") : []),
	};
}
