import { definitionFaults } from "../../metrics/check-definition.ts";
import type { DefinitionContent } from "../../metrics/definition.ts";
import type { MetricProblem } from "../../ui/metric-typed.ts";

const MOST_FAULTS = 5;
const LONGEST_QUOTE = 80;

export type DefinitionFile =
	| { readonly definition: DefinitionContent }
	| { readonly problem: MetricProblem };

const problem = (
	code: "file-json" | "file-faults",
	value: string,
): DefinitionFile => ({
	problem: { field: "file", code, value, allowed: [] },
});

/** A definition from the text of a file, as the command takes it. A form that is changed is about its own metric, whatever key the file names. */
export function readDefinitionFile(
	text: string,
	key: string | null,
): DefinitionFile {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return problem("file-json", text.trim().slice(0, LONGEST_QUOTE));
	}
	const definition =
		key !== null && typeof value === "object" && value !== null
			? { ...value, key }
			: value;
	const faults = definitionFaults(definition);
	if (faults.length === 0)
		return { definition: definition as DefinitionContent };
	return problem(
		"file-faults",
		faults
			.slice(0, MOST_FAULTS)
			.map((fault) => `${fault.place}: ${fault.value}`)
			.join("; "),
	);
}
