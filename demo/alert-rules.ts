import type { TemplateName } from "../app/alerts/templates.ts";

export interface DemoRule {
	readonly template: TemplateName;
	readonly name: string;
	/** Whose it is: the account's name, see people.ts. */
	readonly owner: string;
	/** Code of the team that is told. */
	readonly team: string | null;
	readonly labels: readonly string[];
	readonly notes: string;
	/** Users are hurt: what nobody acknowledges goes up the line. */
	readonly goesUp?: true;
}

/** What the simulated company watches, as its people would have set it up. */
export const DEMO_RULES: readonly DemoRule[] = [
	{
		template: "bad-reviews",
		name: "差评率",
		owner: "mei",
		team: "power",
		labels: ["quality"],
		notes: "先看是哪个批次。电池类问题先停售，再联系质量团队。",
		goesUp: true,
	},
	{
		template: "nps-fall",
		name: "NPS fall",
		owner: "leo",
		team: null,
		labels: ["users"],
		notes:
			"Read the detractors' comments first; then look at what was released or advertised that week.",
		goesUp: true,
	},
	{
		template: "complaint-backlog",
		name: "客訴逾期",
		owner: "jun",
		team: null,
		labels: ["service"],
		notes: "先確認物流是否異常，再調度鄰近地區的客服人力。",
	},
	{
		template: "too-much-stock",
		name: "Too much stock",
		owner: "sofia",
		team: null,
		labels: ["stock"],
		notes: "Move it to a region that runs short before the price is cut.",
	},
	{
		template: "stock-out",
		name: "Sold out",
		owner: "sofia",
		team: null,
		labels: ["stock"],
		notes: "",
	},
	{
		template: "silence",
		name: "Door counters",
		owner: "data",
		team: null,
		labels: ["data"],
		notes:
			"The counters report through the store's router: ask the store first.",
	},
];
