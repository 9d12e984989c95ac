import { readEmail } from "../../identity/email-rule.ts";
import { ROLES } from "../../identity/role.ts";
import {
	type Columns,
	free,
	must,
	type ReadCell,
	type SheetRow,
} from "../sheet/column.ts";
import { choice, code, day, list, text, timeZone } from "../sheet/read-cell.ts";

const email: ReadCell<string> = (cell) => {
	const value = readEmail(cell);
	return value === null
		? {
				code: "not-an-address",
				allowed: "an address like name@company.example",
			}
		: { value };
};

const names = {
	name_en: free(text(200)),
	name_zh_hant: free(text(200)),
	name_zh_hans: free(text(200)),
} satisfies Columns;

/** A person is known by the employee number, else by the address; leave these empty and they stay as they are. */
export const PERSON_COLUMNS = {
	email: free(email),
	employee_number: free(code),
	name: must(text(200)),
	...names,
	aliases: free(list(text(100))),
	language: free(choice("en", "zh-hant", "zh-hans")),
	time_zone: free(timeZone),
	office: free(code),
	team: free(code),
	/** By employee number or address. */
	manager: free(text(320)),
	/** Product lines. */
	lines: free(list(code)),
	roles: free(list(choice("employee", ...ROLES))),
	left_on: free(day),
	valid_from: free(day),
} satisfies Columns;

export type PersonRow = SheetRow<typeof PERSON_COLUMNS>;

export const OFFICE_COLUMNS = {
	code: must(code),
	...names,
	time_zone: free(timeZone),
	retired_on: free(day),
} satisfies Columns;

export const TEAM_COLUMNS = {
	code: must(code),
	...names,
	/** By employee number or address. */
	lead: free(text(320)),
	retired_on: free(day),
} satisfies Columns;
