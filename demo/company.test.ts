import { expect, test } from "vitest";
import { SHELVES } from "./assortment.ts";
import { LINES } from "./lines.ts";
import { ACCOUNTS } from "./people.ts";
import { lotsOf, PRODUCTS, productOf } from "./products.ts";
import { REGIONS } from "./regions.ts";
import { PEOPLE, TEAMS } from "./staff.ts";
import { STORES } from "./stores.ts";
import { STORIES } from "./stories.ts";

const distinct = (codes: readonly string[]) => new Set(codes).size;

test.each([
	["12 lines", LINES.map(({ code }) => code), 12],
	["300 products", PRODUCTS.map(({ code }) => code), 300],
	["30 regions", REGIONS.map(({ code }) => code), 30],
	["60 stores", STORES.map(({ code }) => code), 60],
	["600 people", PEOPLE.map(({ email }) => email), 600],
	["teams of their own", TEAMS.map(({ code }) => code), TEAMS.length],
])("there are %s, no two under one key", (_, keys, count) => {
	expect(keys).toHaveLength(count);
	expect(distinct(keys)).toBe(count);
});

test("managers form one tree up to Vivian", () => {
	const managerOf = new Map(
		PEOPLE.map(({ email, manager }) => [email, manager]),
	);
	for (const { email } of PEOPLE) {
		let at = email;
		for (let steps = 0; managerOf.get(at); steps++) {
			expect(steps).toBeLessThan(6);
			at = managerOf.get(at) as string;
		}
		expect(at).toBe("vivian@demo.example");
	}
});

test("people belong to teams that exist, and those who lead or work in a line to that line", () => {
	const teams = new Set(TEAMS.map(({ code }) => code));
	const lines = new Set(LINES.map(({ code }) => code));
	for (const { team, lines: own } of PEOPLE) {
		expect(teams).toContain(team);
		for (const line of own) expect(lines).toContain(line);
	}
	for (const { role, lines: own } of ACCOUNTS)
		expect(own.length > 0).toBe(role !== "admin" && role !== "executive");
});

test("the stories speak of what is there", () => {
	const { badBattery, stockPileUp, courierStrike } = STORIES;
	expect(productOf(badBattery.product).line).toBe(badBattery.line);
	expect(lotsOf(productOf(badBattery.product))).toContain(badBattery.lot);
	const regions = REGIONS.map(({ code }) => code);
	expect(regions).toEqual(
		expect.arrayContaining([...stockPileUp.regions, ...courierStrike.regions]),
	);
});

test("each product and each region has a shelf", () => {
	expect(distinct(SHELVES.map(({ product }) => product.code))).toBe(300);
	expect(distinct(SHELVES.map(({ region }) => region))).toBe(30);
});
