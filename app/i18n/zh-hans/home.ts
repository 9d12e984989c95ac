import type { homeEn } from "../en/home.ts";

export const homeZhHans = {
	"nav.overview": "总览",
	"nav.home": "首页",
	"home.title": "首页",
	"home.lead": "现状如何、有哪些变化、哪些事等你处理。",
	"home.places": "卡片范围",
	"home.changes": "变化最大的指标",
	"home.changes.none": "没有超出随机波动的变化，今天很平稳。",
	"home.changes.rule":
		"只列出与上一周期相比、超出随机波动的变化；变差的排在前面。",
	"home.change.to": "变为",
	"home.change.part": "其中 {share} 来自“{name}”（{dimension}）",
	"home.change.moreThan":
		"仅“{name}”（{dimension}）的变化就超过整体，其他部分抵消了一些",
	"home.change.noise": "为平时波动的 {times} 倍，样本 {n}",
	"home.change.noise.most": "超过平时波动的 {times} 倍，样本 {n}",
	"home.needs": "待你处理",
	"home.needs.none": "目前没有待你处理的事，不妨看看有哪些变化。",
	"home.need.offTarget": "{metric}未达标：{place}",
	"home.need.offTarget.text":
		"当前 {value}，整个置信区间 {interval} 都未达到目标值 {target}。",
	"home.need.source": "{source} 的{kind}超时未更新",
	"home.need.source.text": "数据仅完整至 {through}；承诺最多滞后 {promise}。",
	"home.need.source.nothing": "至今没有上报任何数据。",
	"home.need.rejects": "过去一天有 {n} 行被拒收",
	"home.need.rejects.text": "分布在 {n} 个导入批次。",
	"home.need.unknown": "有 {n} 个编码不在主数据里",
	"home.need.unknown.text": "相关数据已计入，下次导入主数据时补上名称即可。",
	"home.followed": "我关注的指标",
	"home.followed.none": "你还没有关注任何指标",
	"home.followed.how":
		"点击卡片或指标页上的星号，就会把该指标连同当前范围放在这里。",
	"follow.start": "关注",
	"follow.on": "已关注",
	"follow.stop": "取消关注",
	"follow.start.name": "关注“{name}”",
	"follow.stop.name": "取消关注“{name}”",
	"follow.tooMany.title": "关注的指标已达上限",
	"follow.tooMany.text": "首页最多容纳 40 个指标，请先取消一个再添加。",
} satisfies Record<keyof typeof homeEn, string>;
