/** The simulated company: a maker of small electronics that sells to people directly. Nobody of it exists. */
type Names = readonly [en: string, zhHant: string, zhHans: string];

export interface Place {
	readonly code: string;
	readonly names: Names;
	readonly weight: number;
}

export const LINES: readonly Place[] = [
	{ code: "power", names: ["Charging", "充電", "充电"], weight: 4 },
	{ code: "audio", names: ["Audio", "音訊", "音频"], weight: 3 },
	{ code: "home", names: ["Smart home", "智慧家庭", "智能家居"], weight: 2 },
	{ code: "light", names: ["Projectors", "投影機", "投影仪"], weight: 1 },
];

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

export interface Region extends Place {
	readonly currency: string;
	/** Yuan for one unit of the currency. */
	readonly rate: number;
}

export const REGIONS: readonly Region[] = [
	{
		code: "cn-east",
		names: ["East China", "華東", "华东"],
		weight: 6,
		currency: "CNY",
		rate: 1,
	},
	{
		code: "cn-south",
		names: ["South China", "華南", "华南"],
		weight: 5,
		currency: "CNY",
		rate: 1,
	},
	{
		code: "cn-north",
		names: ["North China", "華北", "华北"],
		weight: 4,
		currency: "CNY",
		rate: 1,
	},
	{
		code: "tw",
		names: ["Taiwan", "台灣", "台湾"],
		weight: 2,
		currency: "TWD",
		rate: 0.22,
	},
	{
		code: "jp",
		names: ["Japan", "日本", "日本"],
		weight: 2,
		currency: "JPY",
		rate: 0.047,
	},
	{
		code: "na",
		names: ["North America", "北美", "北美"],
		weight: 5,
		currency: "USD",
		rate: 7.1,
	},
	{
		code: "eu",
		names: ["Europe", "歐洲", "欧洲"],
		weight: 3,
		currency: "EUR",
		rate: 7.8,
	},
	{
		code: "sea",
		names: ["Southeast Asia", "東南亞", "东南亚"],
		weight: 1.5,
		currency: "USD",
		rate: 7.1,
	},
];

export const CHANNELS: readonly Place[] = [
	{ code: "web", names: ["Own web shop", "官網", "官网"], weight: 5 },
	{
		code: "marketplace",
		names: ["Marketplaces", "電商平台", "电商平台"],
		weight: 6,
	},
	{ code: "store", names: ["Own stores", "直營門市", "直营门店"], weight: 2 },
	{ code: "app", names: ["App", "行動應用", "手机应用"], weight: 2 },
];

export interface Store extends Place {
	readonly region: string;
}

const store = (
	code: string,
	region: string,
	weight: number,
	names: Names,
): Store => ({ code, region, weight, names });

export const STORES: readonly Store[] = [
	store("sh-nanjing", "cn-east", 5, [
		"Shanghai Nanjing Road",
		"上海南京路店",
		"上海南京路店",
	]),
	store("sh-lujiazui", "cn-east", 4, [
		"Shanghai Lujiazui",
		"上海陸家嘴店",
		"上海陆家嘴店",
	]),
	store("hz-westlake", "cn-east", 3, [
		"Hangzhou West Lake",
		"杭州西湖店",
		"杭州西湖店",
	]),
	store("sz-futian", "cn-south", 4, [
		"Shenzhen Futian",
		"深圳福田店",
		"深圳福田店",
	]),
	store("gz-tianhe", "cn-south", 3, [
		"Guangzhou Tianhe",
		"廣州天河店",
		"广州天河店",
	]),
	store("bj-sanlitun", "cn-north", 4, [
		"Beijing Sanlitun",
		"北京三里屯店",
		"北京三里屯店",
	]),
	store("tp-xinyi", "tw", 3, ["Taipei Xinyi", "台北信義店", "台北信义店"]),
	store("tk-shibuya", "jp", 3, ["Tokyo Shibuya", "東京澀谷店", "东京涩谷店"]),
	store("la-santa-monica", "na", 2, [
		"Santa Monica",
		"聖塔莫尼卡店",
		"圣莫尼卡店",
	]),
	store("ld-soho", "eu", 2, ["London Soho", "倫敦蘇活店", "伦敦苏活店"]),
];
