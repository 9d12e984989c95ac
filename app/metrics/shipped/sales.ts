import { define, ONE_DAY_AND_A_BIT } from "./define.ts";

export const SALES = define(
	{
		group: "sales",
		owner: ["Sales operations", "銷售營運", "销售运营"],
		freshnessMinutes: ONE_DAY_AND_A_BIT,
	},
	[
		{
			key: "net-revenue",
			name: ["Net revenue", "營收淨額", "净销售额"],
			description: [
				"What customers paid for order lines, cancellations taken off, in the reporting currency.",
				"訂單明細的實收金額，已扣除取消，以報告幣別計。",
				"订单明细的实收金额，已扣除取消，以报告币种计。",
			],
			formula: { kind: "sum", of: "order-lines.revenue" },
			unit: "money",
			direction: "higher",
		},
		{
			key: "revenue-after-refunds",
			name: ["Revenue after refunds", "退款後營收", "退款后销售额"],
			description: [
				"Net revenue less the refunds paid in the same period.",
				"營收淨額減去同期退款。",
				"净销售额减去同期退款。",
			],
			formula: { kind: "sum", of: ["order-lines.revenue", "-returns.refund"] },
			unit: "money",
			direction: "higher",
		},
		{
			key: "units-sold",
			name: ["Units sold", "銷售件數", "销售件数"],
			description: [
				"Pieces ordered, cancellations taken off.",
				"下單件數，已扣除取消。",
				"下单件数，已扣除取消。",
			],
			formula: { kind: "sum", of: "order-lines.quantity" },
			unit: "count",
			direction: "higher",
		},
		{
			key: "order-lines",
			name: ["Order lines", "訂單明細筆數", "订单明细行数"],
			description: [
				"Lines of orders, cancellations among them.",
				"訂單明細的筆數，含取消。",
				"订单明细的行数，含取消。",
			],
			formula: { kind: "sum", of: "order-lines.n" },
			unit: "count",
			direction: "higher",
		},
		{
			key: "average-selling-price",
			name: ["Average selling price", "平均售價", "平均售价"],
			description: [
				"Net revenue per unit sold.",
				"每件商品的營收淨額。",
				"每件商品的净销售额。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.revenue",
				denominator: "order-lines.quantity",
			},
			unit: "money",
			direction: "higher",
		},
		{
			key: "gross-profit",
			name: ["Gross profit", "毛利", "毛利额"],
			description: [
				"Revenue less cost of goods, over the lines whose cost is known.",
				"營收減銷貨成本，僅計成本已知的明細。",
				"销售额减销货成本，仅计成本已知的明细。",
			],
			formula: {
				kind: "sum",
				of: ["order-lines.costed_revenue", "-order-lines.cost"],
			},
			unit: "money",
			direction: "higher",
		},
		{
			key: "gross-margin",
			name: ["Gross margin", "毛利率", "毛利率"],
			description: [
				"Gross profit as a share of revenue, over the lines whose cost is known.",
				"毛利占營收的比率，僅計成本已知的明細。",
				"毛利额占销售额的比率，仅计成本已知的明细。",
			],
			formula: {
				kind: "ratio",
				numerator: ["order-lines.costed_revenue", "-order-lines.cost"],
				denominator: "order-lines.costed_revenue",
				multiplier: 100,
			},
			unit: "percent",
			direction: "higher",
		},
		{
			key: "known-cost-share",
			name: [
				"Revenue with known cost",
				"成本已知營收占比",
				"成本已知销售额占比",
			],
			description: [
				"How much of the revenue the margin rests on; the rest came without a cost.",
				"毛利率所依據的營收占比，其餘明細沒有成本。",
				"毛利率所依据的销售额占比，其余明细没有成本。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.costed_revenue",
				denominator: "order-lines.revenue",
				multiplier: 100,
			},
			unit: "percent",
			direction: "higher",
			target: 100,
		},
		{
			key: "discounts",
			name: ["Discounts given", "折扣金額", "折扣金额"],
			description: [
				"Amounts taken off list prices, in the reporting currency.",
				"自定價扣除的金額，以報告幣別計。",
				"从标价中减去的金额，以报告币种计。",
			],
			formula: { kind: "sum", of: "order-lines.discount" },
			unit: "money",
			direction: "lower",
		},
		{
			key: "discount-rate",
			name: ["Discount rate", "折扣率", "折扣率"],
			description: [
				"Discounts as a share of what the goods would have cost without them.",
				"折扣占折扣前金額的比率。",
				"折扣占折扣前金额的比率。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.discount",
				denominator: ["order-lines.revenue", "order-lines.discount"],
				multiplier: 100,
			},
			unit: "percent",
			direction: "lower",
		},
	],
);
