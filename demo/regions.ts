import type { Names, Weighted } from "./named.ts";
import { byWeight } from "./random.ts";

export interface Region extends Weighted {
	readonly currency: string;
	/** Yuan for one unit of the currency. */
	readonly rate: number;
}

const mainland = (code: string, weight: number, names: Names): Region => ({
	code,
	names,
	weight,
	currency: "CNY",
	rate: 1,
});
const taiwan = (code: string, weight: number, names: Names): Region => ({
	code,
	names,
	weight,
	currency: "TWD",
	rate: 0.22,
});

/** Where the company sells: provinces and municipalities of the mainland, cities of Taiwan. */
export const REGIONS: readonly Region[] = [
	mainland("guangdong", 13, ["Guangdong", "廣東", "广东"]),
	mainland("jiangsu", 9, ["Jiangsu", "江蘇", "江苏"]),
	mainland("zhejiang", 8.5, ["Zhejiang", "浙江", "浙江"]),
	mainland("shanghai", 8, ["Shanghai", "上海", "上海"]),
	mainland("beijing", 7.5, ["Beijing", "北京", "北京"]),
	mainland("shandong", 6, ["Shandong", "山東", "山东"]),
	mainland("sichuan", 5.5, ["Sichuan", "四川", "四川"]),
	mainland("hubei", 4.2, ["Hubei", "湖北", "湖北"]),
	mainland("henan", 4, ["Henan", "河南", "河南"]),
	mainland("fujian", 4, ["Fujian", "福建", "福建"]),
	mainland("hunan", 3.6, ["Hunan", "湖南", "湖南"]),
	mainland("anhui", 3.2, ["Anhui", "安徽", "安徽"]),
	mainland("hebei", 3, ["Hebei", "河北", "河北"]),
	mainland("chongqing", 3, ["Chongqing", "重慶", "重庆"]),
	mainland("liaoning", 2.6, ["Liaoning", "遼寧", "辽宁"]),
	mainland("shaanxi", 2.6, ["Shaanxi", "陝西", "陕西"]),
	mainland("tianjin", 2.4, ["Tianjin", "天津", "天津"]),
	mainland("jiangxi", 2.2, ["Jiangxi", "江西", "江西"]),
	mainland("guangxi", 2, ["Guangxi", "廣西", "广西"]),
	mainland("yunnan", 1.8, ["Yunnan", "雲南", "云南"]),
	mainland("heilongjiang", 1.6, ["Heilongjiang", "黑龍江", "黑龙江"]),
	mainland("guizhou", 1.4, ["Guizhou", "貴州", "贵州"]),
	taiwan("taipei", 6, ["Taipei", "台北", "台北"]),
	taiwan("new-taipei", 5, ["New Taipei", "新北", "新北"]),
	taiwan("taichung", 4, ["Taichung", "台中", "台中"]),
	taiwan("kaohsiung", 3.6, ["Kaohsiung", "高雄", "高雄"]),
	taiwan("taoyuan", 3.2, ["Taoyuan", "桃園", "桃园"]),
	taiwan("tainan", 2.4, ["Tainan", "台南", "台南"]),
	taiwan("hsinchu", 2, ["Hsinchu", "新竹", "新竹"]),
	taiwan("chiayi", 1, ["Chiayi", "嘉義", "嘉义"]),
];

const byCode = new Map(REGIONS.map((region) => [region.code, region]));
export const regionOf = (code: string): Region => byCode.get(code) as Region;

export const pickRegion = byWeight(REGIONS);
