import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { initWasm, Resvg } from "@resvg/resvg-wasm";
import type { Language } from "../../i18n/language.ts";
import type { ChartContent } from "../message.ts";
import { chartSvg } from "./chart-svg.ts";
import { findChartFont } from "./find-chart-font.server.ts";

const { resolve } = createRequire(import.meta.url);

/** A family's own name stands first where its glyphs are the right ones for a region. */
const FAMILIES: Readonly<Record<Language, string>> = {
	en: "DejaVu Sans",
	"zh-hant": "Noto Sans CJK TC, WenQuanYi Micro Hei, PingFang TC, DejaVu Sans",
	"zh-hans": "Noto Sans CJK SC, WenQuanYi Micro Hei, PingFang SC, DejaVu Sans",
};

let started: Promise<void> | undefined;
/** The module can be started once a process, and takes 2 MB: not before the first chart. */
const start = () => {
	started ??= readFile(resolve("@resvg/resvg-wasm/index_bg.wasm")).then(
		(wasm) => initWasm(wasm),
	);
	return started;
};

/** Draws charts for mails; the fonts are read once. */
export class ChartDrawer {
	readonly #font: string | null;
	#fonts: Promise<Uint8Array[]> | undefined;

	constructor(configuredFont: string | null) {
		this.#font = findChartFont(configuredFont);
	}

	/** Null where a chart can't be drawn: the mail goes without it. */
	async draw(chart: ChartContent, language: Language): Promise<Buffer | null> {
		if (chart.points.length === 0) return null;
		try {
			await start();
			this.#fonts ??= Promise.all(
				[resolve("dejavu-fonts-ttf/ttf/DejaVuSans.ttf"), this.#font]
					.filter((place) => place !== null)
					.map((place) => readFile(place)),
			);
			const hasChinese = this.#font !== null;
			const svg = chartSvg(chart, {
				language,
				hasChinese,
				font: hasChinese ? FAMILIES[language] : FAMILIES.en,
			});
			const drawing = new Resvg(svg, {
				fitTo: { mode: "zoom", value: 2 },
				font: {
					fontBuffers: await this.#fonts,
					defaultFontFamily: "DejaVu Sans",
				},
			});
			try {
				return Buffer.from(drawing.render().asPng());
			} finally {
				drawing.free();
			}
		} catch (error) {
			console.error("a chart could not be drawn:", error);
			return null;
		}
	}
}
