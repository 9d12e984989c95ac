import { define, ONE_DAY_AND_A_BIT } from "./define.ts";

export const STOCK = define(
	{
		group: "stock",
		owner: ["Supply chain", "供應鏈", "供应链"],
		freshnessMinutes: ONE_DAY_AND_A_BIT,
	},
	[
		{
			key: "stock-units",
			name: ["Units in stock", "庫存件數", "库存件数"],
			description: [
				"Pieces on hand on an average day.",
				"平均每日在庫件數。",
				"日均在库件数。",
			],
			formula: { kind: "level", of: "stock-counts.quantity" },
			unit: "count",
			direction: "range",
		},
		{
			key: "stock-value",
			name: ["Stock value", "存貨金額", "库存金额"],
			description: [
				"Value at cost of what is on hand on an average day, in the reporting currency.",
				"平均每日在庫商品的成本金額，以報告幣別計。",
				"日均在库商品的成本金额，以报告币种计。",
			],
			formula: { kind: "level", of: "stock-counts.value" },
			unit: "money",
			direction: "range",
		},
		{
			key: "stock-out-rate",
			name: ["Stock-out rate", "缺貨率", "缺货率"],
			description: [
				"Of all products at all places on all days, those with nothing left. Read it beside the turnover days, which stock-outs flatter.",
				"各地點各商品逐日合計，庫存為零者的占比。缺貨會美化週轉天數，請一併參看。",
				"各地点各商品逐日合计，库存为零者的占比。缺货会美化周转天数，请一并参看。",
			],
			formula: {
				kind: "ratio",
				numerator: "stock-counts.stock_out",
				denominator: "stock-counts.n",
				multiplier: 100,
			},
			unit: "percent",
			direction: "lower",
		},
		{
			key: "inventory-turnover-days",
			name: ["Inventory turnover days", "存貨週轉天數", "库存周转天数"],
			description: [
				"How many days' cost of goods sold lie in stock: average daily stock value over cost of goods sold, times the days.",
				"平均每日存貨金額除以銷貨成本，再乘以天數。",
				"日均库存金额除以销货成本，再乘以天数。",
			],
			formula: {
				kind: "turnover",
				stock: "stock-counts.value",
				cost: "order-lines.cost",
				as: "days",
			},
			unit: "days",
			direction: "lower",
		},
		{
			key: "inventory-turns",
			name: ["Inventory turns a year", "年存貨週轉次數", "年库存周转次数"],
			description: [
				"365 by the inventory turnover days.",
				"365 除以存貨週轉天數。",
				"365 除以库存周转天数。",
			],
			formula: {
				kind: "turnover",
				stock: "stock-counts.value",
				cost: "order-lines.cost",
				as: "turns",
			},
			unit: "turns",
			direction: "higher",
		},
	],
);
