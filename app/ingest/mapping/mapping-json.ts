import { MappingError } from "./mapping.ts";

export type Json = Readonly<Record<string, unknown>>;

export function fail(place: string, value: unknown, allowed: string): never {
	const shown = JSON.stringify(value) ?? "nothing";
	throw new MappingError(
		`${place} is ${shown.slice(0, 200)}. Allowed: ${allowed}`,
	);
}

export function objectAt(place: string, value: unknown, allowed: string): Json {
	if (typeof value !== "object" || value === null || Array.isArray(value))
		return fail(place, value, allowed);
	return value as Json;
}

export function textAt(
	place: string,
	value: unknown,
	allowed = "text",
): string {
	return typeof value === "string" && value !== ""
		? value
		: fail(place, value, allowed);
}

export function oneOf<T extends string>(
	place: string,
	value: unknown,
	of: readonly T[],
): T {
	return of.find((each) => each === value) ?? fail(place, value, of.join(", "));
}

export function onlyParts(
	place: string,
	value: Json,
	parts: readonly string[],
) {
	for (const name of Object.keys(value))
		if (!parts.includes(name))
			throw new MappingError(
				`${place} has '${name}'. Allowed: ${parts.join(", ")}`,
			);
}

export function signAt(place: string, value: unknown): string {
	return typeof value === "string" && value.length === 1
		? value
		: fail(place, value, "one character");
}
