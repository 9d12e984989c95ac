import { checkFormula, FORMULA_SHAPES } from "./check-formula.ts";
import type { Formula } from "./formula.ts";
import { allReferences } from "./measure-reference.ts";

/** The measures that a field of a formula may name: those that its check does not refuse there, whatever stands in the others. */
export function allowedMeasures(
	kind: Formula["kind"],
	field: string,
): readonly string[] {
	const names = Object.entries(FORMULA_SHAPES[kind])
		.filter(([, type]) => type === "terms" || type === "measure")
		.map(([name]) => name);
	const rest = kind === "turnover" ? { as: "days" } : {};
	return allReferences().filter((reference) =>
		checkFormula({
			kind,
			...rest,
			...Object.fromEntries(names.map((name) => [name, reference])),
		}).every(({ place }) => place !== `formula.${field}`),
	);
}
