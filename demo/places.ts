/** The simulated company: a maker of small electronics that sells to people directly. Nobody of it exists. */
export type Names = readonly [en: string, zhHant: string, zhHans: string];

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
