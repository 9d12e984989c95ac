import { PEOPLE } from "./people.ts";
import { CHANNELS, LINES, type Place, REGIONS, STORES } from "./places.ts";
import { PRODUCTS } from "./products.ts";

export const TIME_ZONE = "Asia/Shanghai";

const sheet = (
	head: string,
	rows: readonly (readonly (string | number)[])[],
): Uint8Array =>
	new TextEncoder().encode(
		[head, ...rows.map((row) => row.join(","))].join("\n"),
	);

const NAMED = "code,name_en,name_zh_hant,name_zh_hans";
const named = ({ code, names }: Place) => [code, ...names];
/** Codes of a list inside one cell. */
const list = (codes: readonly string[]) => codes.join(";");

/** The company as the files that an operator would import, in the order in which they refer to each other. */
export function companySheets(from: string) {
	const currencies = new Map(
		REGIONS.filter(({ currency }) => currency !== "CNY").map(
			({ currency, rate }) => [currency, rate],
		),
	);
	return {
		company: sheet("name,time_zone,reporting_currency", [
			["Aurora Devices (simulated)", TIME_ZONE, "CNY"],
		]),
		rates: sheet(
			"currency,valid_from,rate",
			[...currencies].map(([currency, rate]) => [currency, from, rate]),
		),
		lines: sheet(NAMED, LINES.map(named)),
		regions: sheet(NAMED, REGIONS.map(named)),
		channels: sheet(NAMED, CHANNELS.map(named)),
		stores: sheet(
			`${NAMED},region,valid_from`,
			STORES.map((store) => [...named(store), store.region, from]),
		),
		products: sheet(
			`${NAMED},line,unit_cost,currency,lots,valid_from`,
			PRODUCTS.map((product) => [
				...named(product),
				product.line,
				product.cost,
				"CNY",
				list(product.lots),
				from,
			]),
		),
		people: sheet(
			"email,name,name_en,name_zh_hant,name_zh_hans,language,manager,lines,roles",
			PEOPLE.map(({ email, name, names, language, manager, lines, role }) => [
				email,
				name,
				...names,
				language,
				manager,
				list(lines),
				role,
			]),
		),
	};
}
