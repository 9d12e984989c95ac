import { define, ENOUGH_FOR_A_SHARE, ONE_DAY_AND_A_BIT } from "./define.ts";

export const CUSTOMERS = define(
	{
		group: "customers",
		owner: ["Customer growth", "會員營運", "用户增长"],
		freshnessMinutes: ONE_DAY_AND_A_BIT,
	},
	[
		{
			key: "orders",
			name: ["Orders", "訂單數", "订单数"],
			description: [
				"Different orders with at least one piece left after cancellations.",
				"扣除取消後仍有商品的不重複訂單數。",
				"扣除取消后仍有商品的去重订单数。",
			],
			formula: { kind: "distinct", of: "orders" },
			unit: "count",
			direction: "higher",
		},
		{
			key: "customers",
			name: ["Customers", "顧客數", "客户数"],
			description: [
				"Different customers who ordered; orders without a customer are left out.",
				"有下單的不重複顧客數，未記名訂單不計。",
				"有下单的去重客户数，未记名订单不计。",
			],
			formula: { kind: "distinct", of: "customers" },
			unit: "count",
			direction: "higher",
		},
		{
			key: "average-order-value",
			name: ["Average order value", "平均客單價", "客单价"],
			description: [
				"Net revenue per order.",
				"每張訂單的營收淨額。",
				"每笔订单的净销售额。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.revenue",
				denominator: "order-lines.orders",
			},
			unit: "money",
			direction: "higher",
			minimumSample: 10,
		},
		{
			key: "units-per-order",
			name: ["Units per order", "每單件數", "连带件数"],
			description: [
				"Pieces per order.",
				"每張訂單的件數。",
				"每笔订单的件数。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.quantity",
				denominator: "order-lines.orders",
			},
			unit: "score",
			direction: "higher",
			minimumSample: 10,
		},
		{
			key: "revenue-per-customer",
			name: ["Revenue per customer", "每位顧客營收", "人均销售额"],
			description: [
				"Net revenue per customer who ordered in the period.",
				"期間內每位下單顧客的營收淨額。",
				"期间内每位下单客户的净销售额。",
			],
			formula: {
				kind: "ratio",
				numerator: "order-lines.revenue",
				denominator: "order-lines.customers",
			},
			unit: "money",
			direction: "higher",
			minimumSample: 10,
		},
		{
			key: "repurchase-rate-90",
			name: ["Repurchase rate, 90 days", "90 天回購率", "90 天复购率"],
			description: [
				"Of the customers who ordered in the 90 days up to the period's end, those with two or more orders.",
				"截至期末 90 天內有下單的顧客中，下單兩次以上者的占比。",
				"截至期末 90 天内有下单的客户中，下单两次及以上者的占比。",
			],
			formula: { kind: "repeat-share", days: 90 },
			unit: "percent",
			direction: "higher",
			windowDays: 90,
			minimumSample: ENOUGH_FOR_A_SHARE,
		},
		{
			key: "repurchase-rate-365",
			name: ["Repurchase rate, 365 days", "365 天回購率", "365 天复购率"],
			description: [
				"Of the customers who ordered in the 365 days up to the period's end, those with two or more orders.",
				"截至期末 365 天內有下單的顧客中，下單兩次以上者的占比。",
				"截至期末 365 天内有下单的客户中，下单两次及以上者的占比。",
			],
			formula: { kind: "repeat-share", days: 365 },
			unit: "percent",
			direction: "higher",
			windowDays: 365,
			minimumSample: ENOUGH_FOR_A_SHARE,
		},
	],
);
