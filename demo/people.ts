export interface DemoPerson {
	readonly email: string;
	readonly name: string;
	readonly names: readonly [en: string, zhHant: string, zhHans: string];
	readonly role:
		| "admin"
		| "executive"
		| "lead"
		| "metric-owner"
		| "committee"
		| "employee";
	readonly language: "en" | "zh-hant" | "zh-hans";
	readonly lines: readonly string[];
	readonly manager: string;
}

const DOMAIN = "demo.example";

const person = (
	key: string,
	names: DemoPerson["names"],
	role: DemoPerson["role"],
	language: DemoPerson["language"],
	manager: string,
	lines: readonly string[] = [],
): DemoPerson => ({
	email: `${key}@${DOMAIN}`,
	name: names[language === "en" ? 0 : language === "zh-hant" ? 1 : 2],
	names,
	role,
	language,
	lines,
	manager: manager && `${manager}@${DOMAIN}`,
});

export const PEOPLE: readonly DemoPerson[] = [
	person("admin", ["Ada Lin", "林艾達", "林艾达"], "admin", "en", ""),
	person("vivian", ["Vivian Wang", "王薇", "王薇"], "executive", "zh-hant", ""),
	person("leo", ["Leo Chen", "陳立", "陈立"], "executive", "zh-hans", "vivian"),
	person("mei", ["Mei Zhao", "趙梅", "赵梅"], "lead", "zh-hans", "leo", [
		"power",
	]),
	person("jun", ["Jun Huang", "黃俊", "黄俊"], "lead", "zh-hant", "leo", [
		"audio",
	]),
	person("sofia", ["Sofia Rossi", "羅蘇菲", "罗苏菲"], "lead", "en", "leo", [
		"home",
	]),
	person("ken", ["Ken Sato", "佐藤健", "佐藤健"], "lead", "en", "leo", [
		"light",
	]),
	person(
		"data",
		["Dana Weiss", "魏丹娜", "魏丹娜"],
		"metric-owner",
		"en",
		"leo",
	),
	person("hui", ["Hui Sun", "孫慧", "孙慧"], "committee", "zh-hans", "vivian"),
	person("nora", ["Nora Hall", "何諾拉", "何诺拉"], "employee", "en", "mei"),
	person("wei", ["Wei Liu", "劉偉", "刘伟"], "employee", "zh-hans", "mei"),
	person("yun", ["Yun Tsai", "蔡芸", "蔡芸"], "employee", "zh-hant", "jun"),
];

/** For a company that does not exist, on a machine that nobody else reaches: printed at the start. */
export const PASSWORD = "try-nebula-now";
