import type { companyEn } from "../en/company.ts";

export const companyZhHant = {
	"nav.company": "公司總覽",
	"company.title": "公司總覽",
	"company.lead": "公司各部分的現況；每個指標各依自己的期間計算至今。",
	"company.by": "檢視方式",
	"company.caption": "依{dimension}檢視關鍵指標",
	"company.compared": "變動為與前一期間比較。",
	"company.noTarget": "（未設目標）",
	"company.noValue": "沒有數值",
	"company.rows": "共 {n} 列",
	"company.page": "第 {page} 頁，共 {pages} 頁",
	"company.page.back": "上一頁",
	"company.page.on": "下一頁",
	"company.empty.title": "這裡還沒有任何資料",
	"company.empty.text":
		"只要有明細資料提到，就會出現一列。「資料來源」頁列出目前收到的內容。",
	"company.tiles": "關鍵指標",
	"company.below": "{name}：依{dimension}細分",
	"company.path": "所屬",
	"company.retired": "{day} 起停用",
	"company.unnamed": "目前只有明細資料提到這個代碼，主檔尚未登錄。",
	"company.notKnown": "未註明{dimension}的所有明細。",
	"company.gone.title": "{dimension} {id} 不存在",
	"company.gone.text":
		"成員從不刪除，因此網址中的編號並不存在。公司總覽列出所有成員。",
	"company.back": "前往公司總覽",
} satisfies Record<keyof typeof companyEn, string>;
