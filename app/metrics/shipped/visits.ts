import { define, ONE_DAY_AND_A_BIT } from "./define.ts";

export const VISITS = define(
	{
		group: "visits",
		owner: ["Retail and web shop", "門市與官網", "门店与官网"],
		freshnessMinutes: ONE_DAY_AND_A_BIT,
	},
	[
		{
			key: "visits",
			name: ["Visits", "來訪人次", "访问人次"],
			description: [
				"People who came, at a store's door or in the web shop.",
				"進店或造訪官網的人次。",
				"进店或访问官网的人次。",
			],
			formula: { kind: "sum", of: "visits.visits" },
			unit: "count",
			direction: "higher",
		},
		{
			key: "engaged-share",
			name: ["Engaged visits", "互動來訪占比", "互动访问占比"],
			description: [
				"Visits in which something was tried or looked at closely, of all visits.",
				"有體驗或深入瀏覽的來訪占全部來訪的比率。",
				"有体验或深入浏览的访问占全部访问的比率。",
			],
			formula: {
				kind: "ratio",
				numerator: "visits.engaged",
				denominator: "visits.visits",
				multiplier: 100,
				interval: "wilson",
			},
			unit: "percent",
			direction: "higher",
			minimumSample: 100,
		},
		{
			key: "conversion",
			name: ["Orders per 100 visits", "轉換率", "转化率"],
			description: [
				"Orders per 100 visits of the same period.",
				"同期每 100 人次來訪的訂單數。",
				"同期每 100 人次访问的订单数。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.orders",
				denominator: "visits.visits",
				multiplier: 100,
			},
			unit: "per-hundred",
			direction: "higher",
			minimumSample: 100,
		},
		{
			key: "revenue-per-visit",
			name: ["Revenue per visit", "每次來訪營收", "单次访问销售额"],
			description: [
				"Net revenue per visit of the same period.",
				"同期每人次來訪的營收淨額。",
				"同期每人次访问的净销售额。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.revenue",
				denominator: "visits.visits",
			},
			unit: "money",
			direction: "higher",
			minimumSample: 100,
		},
	],
);
