import { existsSync } from "node:fs";

/** Where systems keep a font with Chinese characters; the first that is there is taken. */
const USUAL_PLACES = [
	"/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/noto-cjk/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/google-noto-cjk/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/google-noto-sans-cjk-fonts/NotoSansCJK-Regular.ttc",
	"/usr/share/fonts/truetype/wqy/wqy-microhei.ttc",
	"/System/Library/Fonts/PingFang.ttc",
	"/System/Library/Fonts/Hiragino Sans GB.ttc",
];

/** The font that charts write Chinese with; null when this machine has none. */
export function findChartFont(configured: string | null): string | null {
	const places = configured === null ? USUAL_PLACES : [configured];
	return places.find((place) => existsSync(place)) ?? null;
}
