import type { Field, Kind } from "../metrics/kind.ts";
import { fieldsOf } from "./check-record.ts";

function schemaOf(field: Field): Record<string, unknown> {
	switch (field.type) {
		case "text":
			return { type: "string", minLength: 1, maxLength: field.max };
		case "member":
			return {
				type: "string",
				minLength: 1,
				maxLength: 100,
				description: `The code of a ${field.dimension}; one that is not known yet is kept and listed`,
			};
		case "integer":
			return { type: "integer", minimum: field.min, maximum: field.max };
		case "amount":
			return {
				type: "number",
				minimum: field.min,
				maximum: field.max,
				multipleOf: 0.0001,
			};
		case "choice":
			return { type: "string", enum: field.of };
		case "instant":
			return {
				type: "string",
				format: "date-time",
				description: "With its zone, from 2000 until tomorrow",
			};
		case "currency":
			return { type: "string", pattern: "^[A-Z]{3}$" };
	}
}

/** The JSON schema of one fact of a kind, served to those who send it. */
export function jsonSchema(kind: Kind): Record<string, unknown> {
	const fields = Object.entries(fieldsOf(kind));
	return {
		$schema: "https://json-schema.org/draft/2020-12/schema",
		title: kind.key,
		type: "object",
		additionalProperties: false,
		required: fields.flatMap(([name, field]) =>
			"required" in field && field.required ? [name] : [],
		),
		properties: Object.fromEntries(
			fields.map(([name, field]) => [name, schemaOf(field)]),
		),
	};
}
