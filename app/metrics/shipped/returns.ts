import { define, ENOUGH_FOR_A_SHARE, ONE_DAY_AND_A_BIT } from "./define.ts";

export const RETURNS = define(
	{
		group: "returns",
		owner: ["After-sales service", "售後服務", "售后服务"],
		freshnessMinutes: ONE_DAY_AND_A_BIT,
	},
	[
		{
			key: "units-returned",
			name: ["Units returned", "退貨件數", "退货件数"],
			description: [
				"Pieces that came back, on the day they came back.",
				"退回的件數，計入退回當日。",
				"退回的件数，计入退回当日。",
			],
			formula: { kind: "sum", of: "returns.quantity" },
			unit: "count",
			direction: "lower",
		},
		{
			key: "refunds",
			name: ["Refunds", "退款金額", "退款金额"],
			description: [
				"Paid back for returned goods, in the reporting currency.",
				"因退貨退還的金額，以報告幣別計。",
				"因退货退还的金额，以报告币种计。",
			],
			formula: { kind: "sum", of: "returns.refund" },
			unit: "money",
			direction: "lower",
		},
		{
			key: "return-rate",
			name: ["Return rate", "退貨率", "退货率"],
			description: [
				"Units returned per 100 units sold in the same period.",
				"同期每銷售 100 件的退貨件數。",
				"同期每销售 100 件的退货件数。",
			],
			formula: {
				kind: "ratio",
				numerator: "returns.quantity",
				denominator: "order-lines.quantity",
				multiplier: 100,
			},
			unit: "percent",
			direction: "lower",
			minimumSample: ENOUGH_FOR_A_SHARE,
		},
		{
			key: "refund-rate",
			name: ["Refund rate", "退款率", "退款率"],
			description: [
				"Refunds as a share of net revenue in the same period.",
				"退款占同期營收淨額的比率。",
				"退款占同期净销售额的比率。",
			],
			formula: {
				kind: "ratio",
				numerator: "returns.refund",
				denominator: "order-lines.revenue",
				multiplier: 100,
			},
			unit: "percent",
			direction: "lower",
			minimumSample: ENOUGH_FOR_A_SHARE,
		},
	],
);
