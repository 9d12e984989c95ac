import { checkFormula, type Fault } from "./check-formula.ts";
import {
	type DefinitionContent,
	DIRECTIONS,
	LANGUAGES,
	LONGEST_KEY,
	METRIC_GROUPS,
	METRIC_UNITS,
} from "./definition.ts";
import { MetricError } from "./metric-error.ts";

type Fields = Readonly<Record<string, unknown>>;
type Check = (place: string, value: unknown) => Fault[];

const shown = (value: unknown): string =>
	(JSON.stringify(value) ?? "nothing").slice(0, 80);

const fieldsOf = (value: unknown): Fields =>
	(typeof value === "object" && value !== null ? value : {}) as Fields;

/** A check of one value: nothing, or the fault. */
const when =
	(
		isGood: (value: unknown) => boolean,
		fault: Pick<Fault, "code" | "allowed" | "range">,
	): Check =>
	(place, value) =>
		isGood(value) ? [] : [{ ...fault, place, value: shown(value) }];

const oneOf = (names: readonly string[]): Check =>
	when((value) => names.some((name) => name === value), {
		code: "one-of",
		allowed: names.join(", "),
	});

const whole = (from: number, to: number, orNull = false): Check =>
	when(
		(value) =>
			(orNull && value === null) ||
			(Number.isInteger(value) &&
				(value as number) >= from &&
				(value as number) <= to),
		{
			code: "whole",
			allowed: `a whole number from ${from} to ${to}${orNull ? ", or null" : ""}`,
			range: [from, to],
		},
	);

export const LONGEST_TEXT = 500;

const text = when(
	(value) =>
		typeof value === "string" &&
		value.trim() !== "" &&
		value.length <= LONGEST_TEXT,
	{
		code: "text",
		allowed: `a text of 1 to ${LONGEST_TEXT} characters in each of ${LANGUAGES.join(", ")}`,
		range: [1, LONGEST_TEXT],
	},
);

const translated: Check = (place, value) => {
	const texts = fieldsOf(value);
	const others = Object.keys(texts).filter(
		(name) => !LANGUAGES.some((language) => language === name),
	);
	return [
		...LANGUAGES.flatMap((language) =>
			text(`${place}.${language}`, texts[language]),
		),
		...others.map(
			(name): Fault => ({
				code: "unknown-field",
				place: `${place}.${name}`,
				value: "an unknown language",
				allowed: LANGUAGES.join(", "),
			}),
		),
	];
};

const target = when(
	(value) => {
		if (value === null || Number.isFinite(value)) return true;
		const { from, to } = fieldsOf(value);
		return (
			Number.isFinite(from) &&
			Number.isFinite(to) &&
			(from as number) < (to as number)
		);
	},
	{
		code: "target",
		allowed: "a number, { from, to } with from below to, or null",
	},
);

/** Words that are pages of their own beside the metrics'. */
const RESERVED_KEYS: readonly string[] = ["new"];

const key = when(
	(value) =>
		typeof value === "string" &&
		/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) &&
		value.length <= LONGEST_KEY &&
		!RESERVED_KEYS.includes(value),
	{
		code: "key",
		allowed: `small letters, digits and single hyphens, beginning with a letter, at most ${LONGEST_KEY}, and not '${RESERVED_KEYS.join("', '")}'`,
	},
);

const CHECKS: Readonly<Record<keyof DefinitionContent, Check>> = {
	key,
	name: translated,
	description: translated,
	group: oneOf(METRIC_GROUPS),
	formula: () => [],
	unit: oneOf(METRIC_UNITS),
	direction: oneOf(DIRECTIONS),
	owner: translated,
	minimumSample: whole(0, 1_000_000_000),
	windowDays: whole(1, 3700),
	freshnessMinutes: whole(1, 1_000_000, true),
	target,
};

/** Every fault of a definition, the formula's among them. */
export function definitionFaults(value: unknown): Fault[] {
	const fields = fieldsOf(value);
	const unknown = Object.keys(fields)
		.filter((name) => !Object.hasOwn(CHECKS, name))
		.map(
			(name): Fault => ({
				code: "unknown-field",
				place: name,
				value: "an unknown field",
				allowed: Object.keys(CHECKS).join(", "),
			}),
		);
	return [
		...Object.entries(CHECKS).flatMap(([place, check]) =>
			check(place, fields[place]),
		),
		...unknown,
		...checkFormula(fields.formula),
	];
}

/** A definition that may be trusted, or an error that names every fault. */
export function checkDefinition(value: unknown): DefinitionContent {
	const faults = definitionFaults(value);
	if (faults.length === 0) return value as DefinitionContent;
	throw new MetricError(
		"bad-definition",
		faults
			.map(
				(fault) =>
					`${fault.place} is ${fault.value}: allowed are ${fault.allowed}`,
			)
			.join("\n"),
	);
}
