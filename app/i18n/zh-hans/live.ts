import type { liveEn } from "../en/live.ts";

export const liveZhHans = {
	"live.on": "实时更新",
	"live.connecting": "连接中…",
	"live.reconnecting": "正在重新连接…数据截至 {time}",
	"live.signedOut": "已退出登录，数据截至 {time}",
	"live.again": "数据已恢复实时更新",
} satisfies Record<keyof typeof liveEn, string>;
