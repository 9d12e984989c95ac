import { checkFormula, type Fault } from "./check-formula.ts";
import {
	type DefinitionContent,
	DIRECTIONS,
	LANGUAGES,
	METRIC_GROUPS,
	METRIC_UNITS,
} from "./definition.ts";
import { MetricError } from "./metric-error.ts";

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => string | null;

/** Each check answers null, or what is allowed. */
const oneOf =
	(names: readonly string[]): Check =>
	(value) =>
		names.some((name) => name === value) ? null : names.join(", ");

const whole =
	(from: number, to: number, orNull = false): Check =>
	(value) =>
		(orNull && value === null) ||
		(Number.isInteger(value) &&
			(value as number) >= from &&
			(value as number) <= to)
			? null
			: `a whole number from ${from} to ${to}${orNull ? ", or null" : ""}`;

const translated: Check = (value) => {
	const texts = (
		typeof value === "object" && value !== null ? value : {}
	) as Fields;
	const isGood = LANGUAGES.every((language) => {
		const text = texts[language];
		return typeof text === "string" && text.trim() !== "" && text.length <= 500;
	});
	return isGood && Object.keys(texts).length === LANGUAGES.length
		? null
		: `a text of 1 to 500 characters in each of ${LANGUAGES.join(", ")}`;
};

const target: Check = (value) => {
	if (value === null || Number.isFinite(value)) return null;
	const { from, to } = (typeof value === "object" ? value : {}) as Fields;
	return Number.isFinite(from) &&
		Number.isFinite(to) &&
		(from as number) < (to as number)
		? null
		: "a number, { from, to } with from below to, or null";
};

const key: Check = (value) =>
	typeof value === "string" &&
	/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(value) &&
	value.length <= 60
		? null
		: "small letters, digits and single hyphens, beginning with a letter, at most 60";

const CHECKS: Readonly<Record<keyof DefinitionContent, Check>> = {
	key,
	name: translated,
	description: translated,
	group: oneOf(METRIC_GROUPS),
	formula: () => null,
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
	const fields = (
		typeof value === "object" && value !== null ? value : {}
	) as Fields;
	const faults: Fault[] = Object.entries(CHECKS).flatMap(([place, check]) => {
		const allowed = check(fields[place]);
		return allowed === null
			? []
			: [
					{
						place,
						value: (JSON.stringify(fields[place]) ?? "nothing").slice(0, 80),
						allowed,
					},
				];
	});
	for (const name of Object.keys(fields))
		if (!Object.hasOwn(CHECKS, name))
			faults.push({
				place: name,
				value: "an unknown field",
				allowed: Object.keys(CHECKS).join(", "),
			});
	return [...faults, ...checkFormula(fields.formula)];
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
