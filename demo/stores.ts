import type { Names, Weighted } from "./named.ts";
import { byWeight } from "./random.ts";

export interface Store extends Weighted {
	readonly region: string;
}

/** A region's stores by where they stand, the busiest first. */
const stores = (
	region: string,
	...places: readonly (readonly [code: string, ...names: Names])[]
): Store[] =>
	places.map(([code, en, hant, hans], at) => ({
		code,
		names: [en, `${hant}店`, `${hans}店`],
		region,
		weight: 4 / (1 + 0.35 * at),
	}));

export const STORES: readonly Store[] = [
	...stores(
		"guangdong",
		["sz-futian", "Shenzhen Futian", "深圳福田", "深圳福田"],
		["gz-tianhe", "Guangzhou Tianhe", "廣州天河", "广州天河"],
		["sz-nanshan", "Shenzhen Nanshan", "深圳南山", "深圳南山"],
		["gz-beijing-road", "Guangzhou Beijing Road", "廣州北京路", "广州北京路"],
		["dg-nancheng", "Dongguan Nancheng", "東莞南城", "东莞南城"],
		["fs-zumiao", "Foshan Zumiao", "佛山祖廟", "佛山祖庙"],
	),
	...stores(
		"jiangsu",
		["nj-xinjiekou", "Nanjing Xinjiekou", "南京新街口", "南京新街口"],
		["su-guanqian", "Suzhou Guanqian", "蘇州觀前街", "苏州观前街"],
		["wx-sanyang", "Wuxi Sanyang", "無錫三陽", "无锡三阳"],
	),
	...stores(
		"zhejiang",
		["hz-west-lake", "Hangzhou West Lake", "杭州西湖", "杭州西湖"],
		["nb-tianyi", "Ningbo Tianyi", "寧波天一", "宁波天一"],
		["hz-binjiang", "Hangzhou Binjiang", "杭州濱江", "杭州滨江"],
	),
	...stores(
		"shanghai",
		["sh-nanjing", "Shanghai Nanjing Road", "上海南京路", "上海南京路"],
		["sh-lujiazui", "Shanghai Lujiazui", "上海陸家嘴", "上海陆家嘴"],
		["sh-xujiahui", "Shanghai Xujiahui", "上海徐家匯", "上海徐家汇"],
		["sh-wujiaochang", "Shanghai Wujiaochang", "上海五角場", "上海五角场"],
	),
	...stores(
		"beijing",
		["bj-sanlitun", "Beijing Sanlitun", "北京三里屯", "北京三里屯"],
		["bj-xidan", "Beijing Xidan", "北京西單", "北京西单"],
		["bj-zhongguancun", "Beijing Zhongguancun", "北京中關村", "北京中关村"],
	),
	...stores(
		"shandong",
		["qd-taidong", "Qingdao Taidong", "青島台東", "青岛台东"],
		["jn-quancheng", "Jinan Quancheng Road", "濟南泉城路", "济南泉城路"],
	),
	...stores(
		"sichuan",
		["cd-chunxi", "Chengdu Chunxi Road", "成都春熙路", "成都春熙路"],
		["cd-jiaozi", "Chengdu Jiaozi", "成都交子大道", "成都交子大道"],
	),
	...stores(
		"hubei",
		["wh-jianghan", "Wuhan Jianghan Road", "武漢江漢路", "武汉江汉路"],
		["wh-optics", "Wuhan Optics Valley", "武漢光谷", "武汉光谷"],
	),
	...stores(
		"henan",
		["zz-erqi", "Zhengzhou Erqi", "鄭州二七", "郑州二七"],
		["ly-wangcheng", "Luoyang Wangcheng", "洛陽王城", "洛阳王城"],
	),
	...stores(
		"fujian",
		["xm-zhongshan", "Xiamen Zhongshan Road", "廈門中山路", "厦门中山路"],
		["fz-dongjiekou", "Fuzhou Dongjiekou", "福州東街口", "福州东街口"],
	),
	...stores("hunan", [
		"cs-wuyi",
		"Changsha Wuyi Square",
		"長沙五一廣場",
		"长沙五一广场",
	]),
	...stores("anhui", [
		"hf-huaihe",
		"Hefei Huaihe Road",
		"合肥淮河路",
		"合肥淮河路",
	]),
	...stores("hebei", [
		"sjz-beiguo",
		"Shijiazhuang Beiguo",
		"石家莊北國",
		"石家庄北国",
	]),
	...stores(
		"chongqing",
		["cq-jiefangbei", "Chongqing Jiefangbei", "重慶解放碑", "重庆解放碑"],
		["cq-guanyinqiao", "Chongqing Guanyinqiao", "重慶觀音橋", "重庆观音桥"],
	),
	...stores(
		"liaoning",
		["sy-zhongjie", "Shenyang Zhongjie", "瀋陽中街", "沈阳中街"],
		["dl-qingniwa", "Dalian Qingniwa", "大連青泥窪", "大连青泥洼"],
	),
	...stores(
		"shaanxi",
		["xa-xiaozhai", "Xi'an Xiaozhai", "西安小寨", "西安小寨"],
		["xa-zhonglou", "Xi'an Bell Tower", "西安鐘樓", "西安钟楼"],
	),
	...stores("tianjin", [
		"tj-binjiang",
		"Tianjin Binjiang Road",
		"天津濱江道",
		"天津滨江道",
	]),
	...stores("jiangxi", [
		"nc-bayi",
		"Nanchang Bayi Square",
		"南昌八一廣場",
		"南昌八一广场",
	]),
	...stores("guangxi", [
		"nn-chaoyang",
		"Nanning Chaoyang",
		"南寧朝陽",
		"南宁朝阳",
	]),
	...stores("yunnan", [
		"km-nanping",
		"Kunming Nanping Street",
		"昆明南屏街",
		"昆明南屏街",
	]),
	...stores("heilongjiang", [
		"hrb-central",
		"Harbin Central Street",
		"哈爾濱中央大街",
		"哈尔滨中央大街",
	]),
	...stores("guizhou", [
		"gy-penshuichi",
		"Guiyang Penshuichi",
		"貴陽噴水池",
		"贵阳喷水池",
	]),
	...stores(
		"taipei",
		["tp-xinyi", "Taipei Xinyi", "台北信義", "台北信义"],
		["tp-ximending", "Taipei Ximending", "台北西門", "台北西门"],
		["tp-guanghua", "Taipei Guanghua", "台北光華", "台北光华"],
		["tp-nangang", "Taipei Nangang", "台北南港", "台北南港"],
	),
	...stores(
		"new-taipei",
		["ntp-banqiao", "New Taipei Banqiao", "新北板橋", "新北板桥"],
		["ntp-linkou", "New Taipei Linkou", "新北林口", "新北林口"],
		["ntp-zhonghe", "New Taipei Zhonghe", "新北中和", "新北中和"],
	),
	...stores(
		"taichung",
		["tc-qiqi", "Taichung 7th District", "台中七期", "台中七期"],
		["tc-yizhong", "Taichung Yizhong", "台中一中", "台中一中"],
	),
	...stores(
		"kaohsiung",
		["kh-zuoying", "Kaohsiung Zuoying", "高雄左營", "高雄左营"],
		["kh-dream-mall", "Kaohsiung Dream Mall", "高雄夢時代", "高雄梦时代"],
	),
	...stores(
		"taoyuan",
		["ty-zhongli", "Taoyuan Zhongli", "桃園中壢", "桃园中坜"],
		["ty-yiwen", "Taoyuan Arts District", "桃園藝文", "桃园艺文"],
	),
	...stores("tainan", [
		"tn-west",
		"Tainan West Central",
		"台南中西",
		"台南中西",
	]),
	...stores("hsinchu", [
		"hc-station",
		"Hsinchu Station",
		"新竹站前",
		"新竹站前",
	]),
	...stores("chiayi", ["cy-ren-ai", "Chiayi Ren'ai", "嘉義仁愛", "嘉义仁爱"]),
];

export const pickStore = byWeight(STORES);
