import type { shellEn } from "../en/shell.ts";

export const shellZhHant = {
	"app.name": "星雲",
	"app.title": "{page} · 星雲",
	"app.skip": "跳到主要內容",
	"app.menu": "選單",
	"app.loading": "載入中…",
	"app.demo": "示範公司：所有數字皆為模擬",
	"app.paper": "資料時間 {when}",
	"nav.main": "主選單",
	"nav.metrics": "指標",
	"nav.facts": "明細資料",
	"nav.catalogue": "指標總覽",
	"nav.boards": "儀表板",
	"nav.batches": "匯入批次",
	"nav.sources": "資料來源",
	"nav.unknown": "未登錄的代碼",
	"settings.title": "顯示設定",
	"settings.language": "語言",
	"settings.theme": "佈景主題",
	"settings.theme.system": "自動",
	"settings.theme.light": "淺色",
	"settings.theme.dark": "深色",
	"account.signedInAs": "目前登入：{name}",
	"account.signOut": "登出",
	"signIn.title": "登入",
	"signIn.lead": "公司現在怎麼樣、為什麼，一看就懂。",
	"signIn.email": "電子郵件",
	"signIn.password": "密碼",
	"signIn.submit": "登入",
	"signIn.submitting": "登入中…",
	"signIn.wrong": "電子郵件與密碼不相符，請檢查後再試一次。",
	"signIn.wait": "嘗試次數過多，請於 {n} 秒後再試。",
	"signIn.missing": "請輸入電子郵件與密碼。",
	"signIn.help": "沒有帳號或忘記密碼？請洽系統管理員。",
	"signIn.ended": "您已登出。",
	"error.back": "回到指標總覽",
	"error.retry": "再試一次",
	"error.reference": "參考編號 {id}",
	"error.notFound.title": "找不到這個頁面",
	"error.notFound.text": "{path} 底下沒有內容。連結可能已過期，或少打了字。",
	"error.metricGone.title": "沒有「{key}」這個指標",
	"error.metricGone.text":
		"它可能已改名或停用。指標總覽列出所有現行指標，請用名稱的一部分搜尋。",
	"error.whole": "目前版本、全公司的指標",
	"error.versionGone.title": "這個指標沒有這個版本",
	"error.versionGone.text":
		"版本從不刪除，網址中的編號並不存在。所有版本列在指標頁的「這個數字怎麼算？」。",
	"error.memberGone.title": "網址所指定的範圍不存在",
	"error.memberGone.text":
		"沒有任何產品線、產品、批號、區域、通路或門市使用網址中的編號。連結可能來自其他公司或不完整，請從全公司重新選擇。",
	"error.batchGone.title": "沒有編號 {id} 的匯入批次",
	"error.batchGone.text":
		"批次從不刪除，因此網址中的編號並不存在。清單中可找到全部批次。",
	"error.forbidden.title": "您沒有權限執行這個動作",
	"error.forbidden.text":
		"您的帳號缺少所需權限，資料未被更動。請洽系統管理員授權。",
	"error.badRequest.title": "無法解讀這個網址",
	"error.badRequest.text":
		"下方列出網址中的值與允許的值。請修改後再試，或回到指標總覽。",
	"error.origin.text":
		"表單是從其他網站送出的，因此已被拒絕。請重新開啟頁面再操作一次。",
	"error.form.text":
		"操作未完成，問題不在您。輸入的內容仍保留在此，請稍候再試一次。",
	"error.server.title": "系統出了問題",
	"error.server.text":
		"頁面無法產生，錯誤已記錄。返回上一頁時，您輸入的內容仍會保留在瀏覽器中。",
	"error.away.title": "連不上星雲",
	"error.away.text":
		"可能正在重新啟動，或您的網路中斷；資料並未遺失。恢復連線後，本頁會自動重新載入。",
	"error.database.title": "資料庫沒有回應",
	"error.database.text":
		"目前無法讀取數字，但資料並未遺失；傳送端會保留資料並自動重試。本頁將在 10 秒後自動重新整理。",
} satisfies Record<keyof typeof shellEn, string>;
