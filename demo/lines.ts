import type { Named, Names } from "./named.ts";

/** What a line sells: each type comes in five models. */
export interface ProductType {
	readonly code: string;
	readonly names: Names;
	/** Of the plain model, in yuan. */
	readonly price: number;
}

export interface Line extends Named {
	/** The word in front of its products' names. */
	readonly series: string;
	/** How much of what the company sells. */
	readonly share: number;
	readonly types: readonly ProductType[];
}

type Type = readonly [code: string, price: number, ...names: Names];

const line = (
	code: string,
	names: Names,
	series: string,
	share: number,
	...types: readonly Type[]
): Line => ({
	code,
	names,
	series,
	share,
	types: types.map(([type, price, ...typeNames]) => ({
		code: type,
		names: typeNames,
		price,
	})),
});

export const LINES: readonly Line[] = [
	line(
		"power",
		["Charging", "充電", "充电"],
		"Nova",
		16,
		["power-bank", 219, "power bank", "行動電源", "移动电源"],
		["charger", 169, "charger", "充電器", "充电器"],
		["cable", 59, "cable", "充電線", "数据线"],
		["pad", 139, "wireless pad", "無線充電板", "无线充电板"],
		["station", 399, "desk station", "桌上充電站", "桌面充电站"],
	),
	line(
		"audio",
		["Audio", "音訊", "音频"],
		"Lark",
		14,
		["buds", 349, "earbuds", "真無線耳機", "真无线耳机"],
		["over", 699, "headphones", "耳罩式耳機", "头戴耳机"],
		["speaker", 299, "speaker", "藍牙喇叭", "蓝牙音箱"],
		["soundbar", 1099, "soundbar", "聲霸", "回音壁"],
		["sleep", 429, "sleep buds", "睡眠耳機", "睡眠耳机"],
	),
	line(
		"home",
		["Smart home", "智慧家庭", "智能家居"],
		"Watch",
		10,
		["cam", 279, "camera", "攝影機", "摄像头"],
		["bell", 499, "doorbell", "門鈴", "门铃"],
		["lock", 1199, "door lock", "電子鎖", "智能门锁"],
		["sensor", 89, "sensor", "感測器", "传感器"],
		["plug", 69, "plug", "智慧插座", "智能插座"],
	),
	line(
		"light",
		["Projectors", "投影機", "投影仪"],
		"Beam",
		6,
		["air", 1799, "portable projector", "行動投影機", "便携投影仪"],
		["cinema", 3999, "cinema projector", "家庭劇院投影機", "家庭影院投影仪"],
		["screen", 499, "screen", "布幕", "幕布"],
		["stand", 229, "stand", "投影支架", "投影支架"],
		["stick", 299, "TV stick", "電視棒", "电视棒"],
	),
	line(
		"wear",
		["Wearables", "穿戴裝置", "可穿戴设备"],
		"Pulse",
		10,
		["band", 199, "band", "手環", "手环"],
		["watch", 899, "watch", "手錶", "手表"],
		["ring", 1299, "ring", "戒指", "戒指"],
		["kids", 499, "kids' watch", "兒童手錶", "儿童手表"],
		["strap", 49, "strap", "錶帶", "表带"],
	),
	line(
		"clean",
		["Cleaning", "清潔家電", "清洁电器"],
		"Drift",
		8,
		["robot", 2199, "robot vacuum", "掃地機器人", "扫地机器人"],
		["stick-vac", 1199, "stick vacuum", "無線吸塵器", "无线吸尘器"],
		["mop", 1499, "floor washer", "洗地機", "洗地机"],
		["mite", 349, "mite remover", "除蟎機", "除螨仪"],
		["bags", 69, "dust bags", "集塵袋", "集尘袋"],
	),
	line(
		"kitchen",
		["Kitchen", "廚房家電", "厨房电器"],
		"Hearth",
		8,
		["kettle", 179, "kettle", "快煮壺", "电水壶"],
		["fryer", 449, "air fryer", "氣炸鍋", "空气炸锅"],
		["rice", 399, "rice cooker", "電子鍋", "电饭煲"],
		["coffee", 899, "coffee machine", "咖啡機", "咖啡机"],
		["blender", 259, "blender", "果汁機", "榨汁机"],
	),
	line(
		"care",
		["Personal care", "個人護理", "个人护理"],
		"Silk",
		8,
		["brush", 199, "toothbrush", "電動牙刷", "电动牙刷"],
		["dryer", 399, "hair dryer", "吹風機", "吹风机"],
		["shaver", 299, "shaver", "刮鬍刀", "剃须刀"],
		["massage", 499, "massager", "按摩器", "按摩仪"],
		["scale", 129, "scale", "體重計", "体脂秤"],
	),
	line(
		"camera",
		["Imaging", "影像", "影像"],
		"Iris",
		5,
		["action", 1599, "action camera", "運動攝影機", "运动相机"],
		["gimbal", 699, "gimbal", "手持穩定器", "手持云台"],
		["dash", 449, "dash camera", "行車記錄器", "行车记录仪"],
		["webcam", 329, "webcam", "視訊鏡頭", "网络摄像头"],
		["card", 99, "memory card", "記憶卡", "存储卡"],
	),
	line(
		"game",
		["Gaming", "電競", "电竞"],
		"Rift",
		6,
		["mouse", 199, "mouse", "電競滑鼠", "电竞鼠标"],
		["keyboard", 449, "keyboard", "機械鍵盤", "机械键盘"],
		["headset", 349, "headset", "電競耳麥", "电竞耳麦"],
		["pad-game", 249, "controller", "遊戲手把", "游戏手柄"],
		["chair", 1399, "chair", "電競椅", "电竞椅"],
	),
	line(
		"office",
		["Office", "辦公周邊", "办公外设"],
		"Slate",
		5,
		["hub", 229, "hub", "集線器", "扩展坞"],
		["monitor", 1299, "monitor", "螢幕", "显示器"],
		["lamp", 249, "desk lamp", "檯燈", "台灯"],
		["label", 199, "label printer", "標籤機", "标签打印机"],
		["mic", 399, "microphone", "麥克風", "麦克风"],
	),
	line(
		"air",
		["Air and water", "空氣與水", "空气与净水"],
		"Breeze",
		4,
		["purifier", 999, "air purifier", "空氣清淨機", "空气净化器"],
		["humid", 269, "humidifier", "加濕器", "加湿器"],
		["fan", 329, "fan", "循環扇", "循环扇"],
		["water", 1299, "water purifier", "淨水器", "净水器"],
		["filter", 149, "filter", "濾網", "滤芯"],
	),
];
