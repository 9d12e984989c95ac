import type { PersonRow } from "./directory-sheets.ts";

export interface PersonFields {
	readonly email: string | null;
	readonly employee_number: string | null;
	readonly name: string;
	readonly name_en: string | null;
	readonly name_zh_hant: string | null;
	readonly name_zh_hans: string | null;
	readonly language: "en" | "zh-hant" | "zh-hans" | null;
	readonly time_zone: string | null;
	readonly left_on: string | null;
}

export interface PersonSets {
	readonly aliases: readonly string[];
	readonly lines: readonly string[];
	readonly roles: readonly string[];
}

export const FIELDS = [
	"email",
	"employee_number",
	"name",
	"name_en",
	"name_zh_hant",
	"name_zh_hans",
	"language",
	"time_zone",
	"left_on",
] as const satisfies readonly (keyof PersonFields)[];
const SETS = ["aliases", "lines", "roles"] as const;

export const NOBODY: PersonFields & PersonSets = {
	email: null,
	employee_number: null,
	name: "",
	name_en: null,
	name_zh_hant: null,
	name_zh_hans: null,
	language: null,
	time_zone: null,
	left_on: null,
	aliases: [],
	lines: [],
	roles: [],
};

/** The fields as the line leaves them: an address or number that is empty stays, because people are known by them. */
export function fieldsAfter(
	row: PersonRow,
	before: PersonFields,
): PersonFields {
	const said = Object.fromEntries(
		FIELDS.filter((field) => row[field] !== undefined).map((field) => [
			field,
			row[field],
		]),
	);
	return {
		...(Object.fromEntries(
			FIELDS.map((field) => [field, before[field]]),
		) as unknown as PersonFields),
		...said,
		email: row.email || before.email,
		employee_number: row.employee_number || before.employee_number,
	};
}

export function setsAfter(
	row: PersonRow,
	before: PersonSets,
): Partial<PersonSets> {
	const changed: Record<string, readonly string[]> = {};
	for (const name of SETS) {
		if (row[name] === undefined) continue;
		const wanted = [...(row[name] ?? [])]
			.filter((one) => one !== "employee")
			.sort();
		if (wanted.join("\n") !== [...before[name]].sort().join("\n"))
			changed[name] = wanted;
	}
	return changed;
}
