import type { Names, Place } from "./places.ts";

export interface Product extends Place {
	readonly line: string;
	/** In whole yuan. */
	readonly price: number;
	readonly cost: number;
	/** The share of reviews that are bad when all is well. */
	readonly bad: number;
	readonly lots: readonly string[];
}

/** The product of the bad-battery story, and its bad lot. */
export const STORY_PRODUCT = "nova-20k";
export const STORY_LOT = "N20-B";

const product = (
	line: string,
	code: string,
	names: Names,
	price: number,
	weight: number,
	bad = 0.06,
): Product => ({
	code,
	names,
	line,
	price,
	weight,
	bad,
	cost: Math.round(price * 0.55),
	lots: code === STORY_PRODUCT ? ["N20-A", STORY_LOT] : [],
});

export const PRODUCTS: readonly Product[] = [
	product(
		"power",
		STORY_PRODUCT,
		["Nova 20K power bank", "Nova 20K 行動電源", "Nova 20K 移动电源"],
		299,
		9,
	),
	product(
		"power",
		"nova-10k",
		["Nova 10K power bank", "Nova 10K 行動電源", "Nova 10K 移动电源"],
		169,
		8,
	),
	product(
		"power",
		"nova-65w",
		["Nova 65 W charger", "Nova 65 W 充電器", "Nova 65 W 充电器"],
		199,
		8,
	),
	product(
		"power",
		"nova-140w",
		["Nova 140 W charger", "Nova 140 W 充電器", "Nova 140 W 充电器"],
		459,
		3,
	),
	product(
		"power",
		"nova-cable",
		["Nova braided cable", "Nova 編織線", "Nova 编织线"],
		59,
		10,
		0.09,
	),
	product(
		"power",
		"nova-pad",
		["Nova wireless pad", "Nova 無線充電板", "Nova 无线充电板"],
		129,
		4,
		0.1,
	),
	product(
		"audio",
		"lark-buds",
		["Lark earbuds", "Lark 耳機", "Lark 耳机"],
		399,
		7,
	),
	product(
		"audio",
		"lark-buds-pro",
		["Lark earbuds Pro", "Lark 耳機 Pro", "Lark 耳机 Pro"],
		799,
		4,
	),
	product(
		"audio",
		"lark-over",
		["Lark headphones", "Lark 耳罩耳機", "Lark 头戴耳机"],
		999,
		3,
	),
	product(
		"audio",
		"lark-mini",
		["Lark mini speaker", "Lark 迷你喇叭", "Lark 迷你音箱"],
		249,
		5,
		0.08,
	),
	product(
		"audio",
		"lark-party",
		["Lark party speaker", "Lark 派對喇叭", "Lark 派对音箱"],
		1299,
		2,
	),
	product(
		"audio",
		"lark-sleep",
		["Lark sleep buds", "Lark 睡眠耳機", "Lark 睡眠耳机"],
		599,
		2,
		0.14,
	),
	product(
		"home",
		"watch-cam",
		["Watch camera", "Watch 攝影機", "Watch 摄像头"],
		329,
		4,
	),
	product(
		"home",
		"watch-bell",
		["Watch doorbell", "Watch 門鈴", "Watch 门铃"],
		699,
		3,
	),
	product(
		"home",
		"watch-hub",
		["Watch base station", "Watch 主機", "Watch 基站"],
		499,
		2,
	),
	product(
		"home",
		"watch-lock",
		["Watch door lock", "Watch 門鎖", "Watch 门锁"],
		1199,
		2,
		0.11,
	),
	product(
		"home",
		"watch-vac",
		["Watch robot vacuum", "Watch 掃地機器人", "Watch 扫地机器人"],
		2299,
		2,
		0.09,
	),
	product(
		"home",
		"watch-scale",
		["Watch scale", "Watch 體重計", "Watch 体脂秤"],
		199,
		3,
	),
	product("light", "beam-air", ["Beam Air", "Beam Air", "Beam Air"], 1999, 2),
	product("light", "beam-go", ["Beam Go", "Beam Go", "Beam Go"], 2999, 1),
	product("light", "beam-4k", ["Beam 4K", "Beam 4K", "Beam 4K"], 5999, 1),
	product(
		"light",
		"beam-laser",
		["Beam laser", "Beam 雷射", "Beam 激光"],
		11999,
		0.4,
	),
	product(
		"light",
		"beam-screen",
		["Beam screen", "Beam 布幕", "Beam 幕布"],
		599,
		1,
	),
	product(
		"light",
		"beam-stand",
		["Beam stand", "Beam 腳架", "Beam 支架"],
		299,
		1.5,
		0.04,
	),
];
