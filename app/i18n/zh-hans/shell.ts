import type { shellEn } from "../en/shell.ts";

export const shellZhHans = {
	"app.name": "星云",
	"app.title": "{page} · 星云",
	"app.skip": "跳转到正文",
	"app.menu": "菜单",
	"app.loading": "加载中…",
	"app.demo": "演示公司：所有数据均为模拟",
	"app.paper": "数据时间 {when}",
	"nav.main": "主导航",
	"nav.metrics": "指标",
	"nav.facts": "明细数据",
	"nav.catalogue": "指标目录",
	"nav.boards": "看板",
	"nav.batches": "导入批次",
	"nav.sources": "数据源",
	"nav.unknown": "未登记编码",
	"settings.title": "显示设置",
	"settings.language": "语言",
	"settings.theme": "主题",
	"settings.theme.system": "跟随系统",
	"settings.theme.light": "浅色",
	"settings.theme.dark": "深色",
	"account.signedInAs": "当前用户：{name}",
	"account.signOut": "退出登录",
	"signIn.title": "登录",
	"signIn.lead": "公司现状如何、原因何在，一目了然。",
	"signIn.email": "邮箱",
	"signIn.password": "密码",
	"signIn.submit": "登录",
	"signIn.submitting": "正在登录…",
	"signIn.wrong": "邮箱与密码不匹配，请检查后重试。",
	"signIn.wait": "尝试次数过多，请在 {n} 秒后重试。",
	"signIn.missing": "请填写邮箱和密码。",
	"signIn.help": "没有账号或忘记密码？请联系管理员。",
	"signIn.ended": "你已退出登录。",
	"error.back": "返回指标目录",
	"error.retry": "重试",
	"error.reference": "错误编号 {id}",
	"error.notFound.title": "页面不存在",
	"error.notFound.text": "{path} 处没有内容。链接可能已失效，或漏了字符。",
	"error.metricGone.title": "没有名为“{key}”的指标",
	"error.metricGone.text":
		"该指标可能已改名或下线。指标目录列出全部现行指标，可用名称中的部分文字搜索。",
	"error.whole": "当前版本、全公司的指标",
	"error.versionGone.title": "该指标没有这个版本",
	"error.versionGone.text":
		"版本从不删除，网址中的编号并不存在。所有版本都列在指标页的“这个数字怎么算？”里。",
	"error.memberGone.title": "网址指定的范围不存在",
	"error.memberGone.text":
		"没有任何产品线、产品、生产批号、区域、渠道或门店使用网址中的编号。链接可能来自其他公司或不完整，请从全公司重新选择。",
	"error.batchGone.title": "没有编号为 {id} 的导入批次",
	"error.batchGone.text":
		"批次从不删除，因此地址里的编号并不存在。列表中可以找到全部批次。",
	"error.forbidden.title": "你没有执行此操作的权限",
	"error.forbidden.text":
		"当前账号缺少所需权限，数据没有改动。请联系管理员开通。",
	"error.badRequest.title": "无法识别该地址",
	"error.badRequest.text":
		"下方列出地址中的值与允许的取值。请修改后重试，或返回指标目录。",
	"error.origin.text":
		"表单来自其他网站，已被拒绝。请重新打开页面后再操作一次。",
	"error.form.text":
		"操作未完成，问题不在你。已填写的内容仍保留在此，请稍后重试。",
	"error.server.title": "系统出错了",
	"error.server.text":
		"页面生成失败，错误已记录。返回上一页时，你填写的内容仍保留在浏览器中。",
	"error.away.title": "无法连接星云",
	"error.away.text":
		"可能正在重启，或你的网络已断开；数据没有丢失。恢复连接后，本页会自动刷新。",
	"error.database.title": "数据库无响应",
	"error.database.text":
		"暂时无法读取数据，但数据没有丢失；发送方会保留数据并自动重试。本页将在 10 秒后自动刷新。",
} satisfies Record<keyof typeof shellEn, string>;
