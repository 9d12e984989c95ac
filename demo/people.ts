import type { Names } from "./named.ts";

export interface DemoPerson {
	readonly email: string;
	readonly name: string;
	readonly names: Names;
	readonly role:
		| "admin"
		| "executive"
		| "lead"
		| "metric-owner"
		| "committee"
		| "employee";
	readonly language: "en" | "zh-hant" | "zh-hans";
	/** Product lines. */
	readonly lines: readonly string[];
	/** An address, or nobody's. */
	readonly manager: string;
	readonly team: string;
	readonly office: string;
}

const DOMAIN = "demo.example";
export const addressOf = (key: string): string => `${key}@${DOMAIN}`;

type Draft = Omit<DemoPerson, "email" | "name"> & { readonly key: string };

/** Called by the name in their own script. */
export const person = ({ key, manager, ...draft }: Draft): DemoPerson => ({
	...draft,
	email: addressOf(key),
	name: draft.names[
		draft.language === "en" ? 0 : draft.language === "zh-hant" ? 1 : 2
	],
	manager: manager && addressOf(manager),
});

const account = (
	key: string,
	names: Names,
	role: DemoPerson["role"],
	language: DemoPerson["language"],
	at: Pick<DemoPerson, "manager" | "team" | "office">,
	lines: readonly string[] = [],
): DemoPerson => person({ key, names, role, language, lines, ...at });

const at = (manager: string, team: string, office: string) => ({
	manager,
	team,
	office,
});

/** Those as whom one may sign in: one of each role at least. Vivian is the CEO. */
export const ACCOUNTS: readonly DemoPerson[] = [
	account(
		"admin",
		["Ada Lin", "林艾達", "林艾达"],
		"admin",
		"en",
		at("leo", "systems", "shenzhen"),
	),
	account(
		"vivian",
		["Vivian Wang", "王薇", "王薇"],
		"executive",
		"zh-hant",
		at("", "board", "shenzhen"),
	),
	account(
		"leo",
		["Leo Chen", "陳立", "陈立"],
		"executive",
		"zh-hans",
		at("vivian", "board", "shenzhen"),
	),
	account(
		"mei",
		["Mei Zhao", "趙梅", "赵梅"],
		"lead",
		"zh-hans",
		at("leo", "power", "shenzhen"),
		["power"],
	),
	account(
		"jun",
		["Jun Huang", "黃俊", "黄俊"],
		"lead",
		"zh-hant",
		at("leo", "audio", "taipei"),
		["audio"],
	),
	account(
		"sofia",
		["Sofia Rossi", "羅蘇菲", "罗苏菲"],
		"lead",
		"en",
		at("leo", "home", "shanghai"),
		["home"],
	),
	account(
		"ken",
		["Ken Sato", "佐藤健", "佐藤健"],
		"lead",
		"en",
		at("leo", "light", "shenzhen"),
		["light"],
	),
	account(
		"data",
		["Dana Weiss", "魏丹娜", "魏丹娜"],
		"metric-owner",
		"en",
		at("leo", "systems", "shanghai"),
		["power", "audio"],
	),
	account(
		"hui",
		["Hui Sun", "孫慧", "孙慧"],
		"committee",
		"zh-hans",
		at("vivian", "people", "shenzhen"),
		["wear"],
	),
	account(
		"nora",
		["Nora Hall", "何諾拉", "何诺拉"],
		"employee",
		"en",
		at("mei", "power-product", "shenzhen"),
		["power"],
	),
	account(
		"wei",
		["Wei Liu", "劉偉", "刘伟"],
		"employee",
		"zh-hans",
		at("mei", "power-quality", "shenzhen"),
		["power"],
	),
	account(
		"yun",
		["Yun Tsai", "蔡芸", "蔡芸"],
		"employee",
		"zh-hant",
		at("jun", "audio-product", "taipei"),
		["audio"],
	),
];

/** For a company that does not exist, on a machine that nobody else reaches: printed at the start. */
export const PASSWORD = "try-nebula-now";
