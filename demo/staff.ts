import { LINES } from "./lines.ts";
import type { Named, Names } from "./named.ts";
import { ACCOUNTS, addressOf, type DemoPerson, person } from "./people.ts";
import { nameOf } from "./people-names.ts";
import { STORES } from "./stores.ts";

export const OFFICES: readonly Named[] = [
	{ code: "shenzhen", names: ["Shenzhen", "深圳", "深圳"] },
	{ code: "shanghai", names: ["Shanghai", "上海", "上海"] },
	{ code: "taipei", names: ["Taipei", "台北", "台北"] },
];

export interface Team extends Named {
	/** An address. */
	readonly lead: string;
}

const CRAFTS: readonly Named[] = [
	{ code: "product", names: ["product", "產品", "产品"] },
	{ code: "quality", names: ["quality", "品質", "质量"] },
	{ code: "marketing", names: ["marketing", "行銷", "市场"] },
	{ code: "service", names: ["service", "客服", "客服"] },
];
/** In each craft of each line, its lead not counted. */
const MEMBERS = 7;

/** Departments that serve all lines, each under an executive. */
const DEPARTMENTS: readonly (Named & { readonly members: number })[] = [
	{
		code: "finance",
		names: ["Finance", "財務", "财务"],
		members: 28,
	},
	{
		code: "supply",
		names: ["Supply chain", "供應鏈", "供应链"],
		members: 44,
	},
	{
		code: "systems",
		names: ["Systems and data", "資訊與數據", "信息与数据"],
		members: 38,
	},
	{
		code: "people",
		names: ["People", "人力資源", "人力资源"],
		members: 21,
	},
];

const EXECUTIVE_OF_STORES = "retail";

/** The whole company: 600 people in a tree up to Vivian. Those with an account come first. */
function hire(): { people: DemoPerson[]; teams: Team[] } {
	const people: DemoPerson[] = [...ACCOUNTS];
	const teams: Team[] = [];
	let hired = 0;
	const join = (
		one: Pick<DemoPerson, "role" | "lines" | "team" | "office"> & {
			readonly manager: string;
		},
	): string => {
		const { key, names } = nameOf(hired++);
		people.push(
			person({
				...one,
				key,
				names,
				language: one.office === "taipei" ? "zh-hant" : "zh-hans",
			}),
		);
		return key;
	};
	const office = (at: number) => OFFICES[at % OFFICES.length]?.code as string;
	const found = (code: string, names: Names, lead: string) =>
		teams.push({ code, names, lead: addressOf(lead) });

	found("board", ["Board", "經營團隊", "管理层"], "vivian");
	for (const [at, line] of LINES.entries()) {
		const lines = [line.code];
		const known = ACCOUNTS.find(
			({ role, team }) => role === "lead" && team === line.code,
		);
		const home = known?.office ?? office(at);
		const lead =
			known?.email.split("@")[0] ??
			join({
				role: "lead",
				lines,
				team: line.code,
				office: home,
				manager: "leo",
			});
		found(line.code, line.names, lead);
		for (const [number, craft] of CRAFTS.entries()) {
			const team = `${line.code}-${craft.code}`;
			const shared = {
				lines,
				team,
				office: number === 3 ? office(at + 1) : home,
			};
			const manager = join({ ...shared, role: "lead", manager: lead });
			found(
				team,
				[
					`${line.names[0]} ${craft.names[0]}`,
					`${line.names[1]}${craft.names[1]}`,
					`${line.names[2]}${craft.names[2]}`,
				],
				manager,
			);
			for (let member = 0; member < MEMBERS; member++)
				join({ ...shared, role: "employee", manager });
		}
	}
	for (const { code, names, members } of DEPARTMENTS) {
		const shared = { lines: [], team: code, office: "shenzhen" };
		const head = join({ ...shared, role: "executive", manager: "vivian" });
		found(code, names, head);
		for (let member = 0; member < members; member++)
			join({
				...shared,
				role: "employee",
				manager: head,
				office: office(member),
			});
	}
	const retail = { lines: [], team: EXECUTIVE_OF_STORES };
	const head = join({
		...retail,
		role: "executive",
		office: "shanghai",
		manager: "vivian",
	});
	found(EXECUTIVE_OF_STORES, ["Retail", "直營門市", "直营门店"], head);
	for (const { region } of STORES)
		join({
			...retail,
			role: "employee",
			office: region === "taipei" ? "taipei" : "shanghai",
			manager: head,
		});
	return { people, teams };
}

export const { people: PEOPLE, teams: TEAMS } = hire();
