/** What people of the simulated company's customers write. */
export const BAD_BATTERY = [
	"Swelled up after two weeks. I don't dare to charge it any more.",
	"充到一半就發燙，外殼都鼓起來了。",
	"用了十天电池鼓包，太危险了！",
	"Gets so hot that it switches itself off.",
	"電池膨脹，客服叫我先不要充電，等換貨。",
	"充电时很烫，壳都翘起来了，要求退货。",
] as const;

export const BAD = [
	"Stopped working after a month.",
	"比想像中差，用沒幾次就壞了。",
	"做工一般，不推荐。",
	"說明書看不懂，客服也沒幫上忙。",
	"噪音太大了，和宣传的不一样。",
	"Not what the pictures promise.",
] as const;

export const FAIR = [
	"還可以，價格合理。",
	"一般般，没有惊喜。",
	"Does the job, nothing more.",
	"外觀不錯，做工普通。",
] as const;

export const GOOD = [
	"Does what it should.",
	"很好用，推薦。",
	"质量不错，会再买。",
	"Great value.",
	"送貨快，包裝完整，用起來很順手。",
	"第二次回购了，一如既往地好。",
	"給爸媽買的，他們很喜歡。",
	"颜值高，手感好，做工细致。",
] as const;

export const LATE_PARCEL = [
	"包裹卡在中转站一个星期了，没人管。",
	"My parcel has not moved for six days.",
	"快递一直不派送，电话也打不通。",
] as const;

export const PUSHED = [
	"A full-screen ad each time I open the app. Stop it.",
	"打開 App 就是廣告，關都關不掉。",
	"弹窗广告太多，烦死了。",
] as const;
