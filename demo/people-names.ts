import type { Names } from "./named.ts";

const read = (text: string): readonly Names[] =>
	text
		.trim()
		.split(/\s+/)
		.map((entry) => entry.split("/") as unknown as Names);

/** Frequent on both sides of the strait. */
const FAMILIES = read(`
	Wang/王/王 Li/李/李 Zhang/張/张 Liu/劉/刘 Chen/陳/陈 Yang/楊/杨 Huang/黃/黄 Wu/吳/吴
	Zhao/趙/赵 Zhou/周/周 Xu/徐/徐 Sun/孫/孙 Ma/馬/马 Zhu/朱/朱 Hu/胡/胡 Guo/郭/郭
	He/何/何 Lin/林/林 Gao/高/高 Luo/羅/罗 Zheng/鄭/郑 Liang/梁/梁 Xie/謝/谢 Song/宋/宋
	Tang/唐/唐 Deng/鄧/邓 Feng/馮/冯 Han/韓/韩 Cao/曹/曹 Zeng/曾/曾 Peng/彭/彭 Xiao/蕭/萧
	Tsai/蔡/蔡 Pan/潘/潘 Tian/田/田 Dong/董/董 Yuan/袁/袁 Hsu/許/许 Fu/傅/傅 Shen/沈/沈
`);

const GIVEN = read(`
	Yating/雅婷/雅婷 Zhihao/志豪/志豪 Xinyi/欣怡/欣怡 Jiahao/家豪/家豪 Siqi/思琪/思琪 Yichen/奕辰/奕辰
	Haoran/浩然/浩然 Zihan/子涵/子涵 Yutong/雨桐/雨桐 Junjie/俊傑/俊杰 Peishan/佩珊/佩珊 Guanyu/冠宇/冠宇
	Shuhui/淑惠/淑惠 Mingxuan/明軒/明轩 Ruoxi/若曦/若曦 Tianyu/天宇/天宇 Jingyi/靜怡/静怡 Bowen/博文/博文
	Yijun/怡君/怡君 Chengen/承恩/承恩 Meiling/美玲/美玲 Weijie/偉傑/伟杰 Xiaoyan/曉燕/晓燕 Zixuan/子軒/子轩
	Lihua/麗華/丽华 Jianhong/建宏/建宏 Qian/倩/倩 Lei/磊/磊 Na/娜/娜 Qiang/強/强
	Fang/芳/芳 Peng/鵬/鹏 Ting/婷/婷 Rui/睿/睿 Xue/雪/雪 Bin/斌/斌
	Yufan/宇帆/宇帆 Shiyun/詩韻/诗韵 Kexin/可欣/可欣 Zhiming/志明/志明 Chunjiao/春嬌/春娇 Wenting/文婷/文婷
	Guoqiang/國強/国强 Yuxuan/宇軒/宇轩 Manli/曼麗/曼丽 Dawei/大維/大维 Huiwen/惠雯/惠雯 Jiaqi/佳琪/佳琪
	Shaofeng/少峰/少峰 Linlin/琳琳/琳琳 Haoyu/浩宇/浩宇 Yanan/亞楠/亚楠 Xuan/璇/璇 Kai/凱/凯
	Zhen/珍/珍 Tong/彤/彤 Yang/洋/洋 Han/涵/涵 Wenhao/文昊/文昊 Anqi/安琪/安琪
`);

/** The n-th name; none comes twice among the first two thousand. */
export function nameOf(n: number): { readonly names: Names; key: string } {
	const round = Math.floor(n / FAMILIES.length);
	const family = FAMILIES[n % FAMILIES.length] as Names;
	const given = GIVEN[(7 * n + round) % GIVEN.length] as Names;
	return {
		key: `${given[0]}.${family[0]}`.toLowerCase(),
		names: [
			`${given[0]} ${family[0]}`,
			`${family[1]}${given[1]}`,
			`${family[2]}${given[2]}`,
		],
	};
}
