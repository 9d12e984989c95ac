import { CHANNELS } from "./channels.ts";
import { LINES } from "./lines.ts";
import type { Named } from "./named.ts";
import { lotsOf, PRODUCTS } from "./products.ts";
import { REGIONS } from "./regions.ts";
import { TIME_ZONE } from "./simulated-day.ts";
import { OFFICES, PEOPLE, TEAMS } from "./staff.ts";
import { STORES } from "./stores.ts";

const sheet = (
	head: string,
	rows: readonly (readonly (string | number)[])[],
): Uint8Array =>
	new TextEncoder().encode(
		[head, ...rows.map((row) => row.join(","))].join("\n"),
	);

const NAMED = "code,name_en,name_zh_hant,name_zh_hans";
const named = ({ code, names }: Named) => [code, ...names];
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
				list(lotsOf(product)),
				from,
			]),
		),
		offices: sheet(
			`${NAMED},time_zone`,
			OFFICES.map((office) => [
				...named(office),
				office.code === "taipei" ? "Asia/Taipei" : TIME_ZONE,
			]),
		),
		teams: sheet(NAMED, TEAMS.map(named)),
		/** Once the people are there. */
		leads: sheet(
			"code,lead",
			TEAMS.map(({ code, lead }) => [code, lead]),
		),
		people: sheet(
			"email,name,name_en,name_zh_hant,name_zh_hans,language,office,team,manager,lines,roles,valid_from",
			PEOPLE.map((one) => [
				one.email,
				one.name,
				...one.names,
				one.language,
				one.office,
				one.team,
				one.manager,
				list(one.lines),
				one.role,
				from,
			]),
		),
	};
}
