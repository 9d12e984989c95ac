import type { companyEn } from "../en/company.ts";

export const companyZhHans = {
	"nav.company": "公司总览",
	"company.title": "公司总览",
	"company.lead": "公司各部分的现状；每个指标按各自的周期统计至今。",
	"company.by": "查看方式",
	"company.caption": "按{dimension}查看关键指标",
	"company.compared": "变化为与上一周期相比。",
	"company.noTarget": "（未设目标）",
	"company.noValue": "没有数值",
	"company.rows": "共 {n} 行",
	"company.page": "第 {page} 页，共 {pages} 页",
	"company.page.back": "上一页",
	"company.page.on": "下一页",
	"company.empty.title": "这里还没有任何数据",
	"company.empty.text":
		"只要有明细数据提到，就会出现一行。“数据源”页列出目前收到的内容。",
	"company.tiles": "关键指标",
	"company.below": "{name}：按{dimension}拆解",
	"company.path": "所属",
	"company.retired": "{day} 起停用",
	"company.unnamed": "目前只有明细数据提到这个编码，主数据尚未登记。",
	"company.notKnown": "未注明{dimension}的所有明细。",
	"company.gone.title": "{dimension} {id} 不存在",
	"company.gone.text":
		"成员从不删除，因此网址中的编号并不存在。公司总览列出所有成员。",
	"company.back": "前往公司总览",
} satisfies Record<keyof typeof companyEn, string>;
