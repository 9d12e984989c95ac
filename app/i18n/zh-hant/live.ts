import type { liveEn } from "../en/live.ts";

export const liveZhHant = {
	"live.on": "即時更新",
	"live.connecting": "連線中…",
	"live.reconnecting": "重新連線中…數字截至 {time}",
	"live.signedOut": "已登出，數字截至 {time}",
	"live.again": "數字已恢復即時更新",
} satisfies Record<keyof typeof liveEn, string>;
