import type { ReadCell } from "./column.ts";

export const text =
	(max: number): ReadCell<string> =>
	(cell) =>
		cell.length <= max && !/\p{Cc}/u.test(cell)
			? { value: cell }
			: {
					code: "bad-text",
					allowed: `up to ${max} characters without line breaks`,
				};

/** A code as facts name it. */
export const code: ReadCell<string> = text(100);

/** A calendar day that exists, between 1900 and 2199. */
export const day: ReadCell<string> = (cell) => {
	const match = /^(19|20|21)\d\d-\d\d-\d\d$/.test(cell);
	const time = match ? Date.parse(`${cell}T00:00:00Z`) : Number.NaN;
	return !Number.isNaN(time) &&
		new Date(time).toISOString().slice(0, 10) === cell
		? { value: cell }
		: { code: "not-a-day", allowed: "a day like 2026-11-22" };
};

export const choice =
	<Name extends string>(...names: readonly Name[]): ReadCell<Name> =>
	(cell) => {
		const found = names.find((name) => name === cell);
		return found === undefined
			? { code: "not-a-choice", allowed: names.join(", ") }
			: { value: found };
	};

export const integer =
	(min: number, max: number): ReadCell<number> =>
	(cell) =>
		/^\d{1,9}$/.test(cell) && Number(cell) >= min && Number(cell) <= max
			? { value: Number(cell) }
			: {
					code: "not-a-number",
					allowed: `a whole number from ${min} to ${max}`,
				};

/** An exact decimal, as text in its shortest form, so that 7.10 and 7.1 are the same. */
export const decimal =
	(
		digits: number,
		places: number,
		least: "0" | "more than 0",
	): ReadCell<string> =>
	(cell) => {
		const match = /^(\d+)(?:\.(\d+))?$/.exec(cell);
		const whole = match?.[1]?.replace(/^0+(?=\d)/, "") ?? "";
		const part = match?.[2]?.replace(/0+$/, "") ?? "";
		const value = part === "" ? whole : `${whole}.${part}`;
		return match === null ||
			whole.length > digits ||
			part.length > places ||
			(least !== "0" && value === "0")
			? {
					code: "not-a-number",
					allowed: `a decimal like 7.12: ${least === "0" ? "0 or more" : least}, up to ${digits} digits before the point and ${places} after it, without thousands separators`,
				}
			: { value };
	};

const currencies = new Set(Intl.supportedValuesOf("currency"));

export const currency: ReadCell<string> = (cell) => {
	const value = cell.toUpperCase();
	return currencies.has(value)
		? { value }
		: { code: "not-a-currency", allowed: "a code of ISO 4217 like CNY or USD" };
};

export const timeZone: ReadCell<string> = (cell) => {
	try {
		// Offsets like +08:00 are taken by Intl, but know no daylight saving and PostgreSQL reads them the other way round.
		if (/^[A-Za-z]/.test(cell)) {
			const { timeZone: value } = new Intl.DateTimeFormat("en", {
				timeZone: cell,
			}).resolvedOptions();
			return { value };
		}
	} catch {
		// Not a zone: said below.
	}
	return {
		code: "not-a-time-zone",
		allowed: "a name of the IANA list like Asia/Shanghai or Europe/London",
	};
};

/** Several in one cell, with ; between them; each once. */
export const list =
	<Value>(item: ReadCell<Value>): ReadCell<readonly Value[]> =>
	(cell) => {
		const values = new Set<Value>();
		for (const part of cell.split(/[;；]/)) {
			if (part.trim() === "") continue;
			const read = item(part.trim());
			if (!("value" in read))
				return {
					code: read.code,
					allowed: `${read.allowed}; several with ; between`,
				};
			values.add(read.value);
		}
		return { value: [...values] };
	};
