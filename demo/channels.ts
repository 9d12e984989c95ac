import type { Weighted } from "./named.ts";
import { byWeight } from "./random.ts";

export const CHANNELS: readonly Weighted[] = [
	{ code: "web", names: ["Own web shop", "官網", "官网"], weight: 4 },
	{
		code: "marketplace",
		names: ["Marketplaces", "電商平台", "电商平台"],
		weight: 6,
	},
	{ code: "app", names: ["App", "行動應用", "手机应用"], weight: 3 },
	{ code: "live", names: ["Livestream", "直播", "直播"], weight: 2 },
	{ code: "store", names: ["Own stores", "直營門市", "直营门店"], weight: 3 },
];

export const pickChannel = byWeight(CHANNELS);
