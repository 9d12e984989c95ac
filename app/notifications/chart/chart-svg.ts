import { type Language, LOCALES } from "../../i18n/language.ts";
import { escapeHtml } from "../mail-content.ts";
import type { ChartContent } from "../message.ts";
import { valueTicks } from "./value-ticks.ts";

const WIDTH = 592;
const HEIGHT = 240;
const LEFT = 52;
const RIGHT = 16;
const TOP = 26;
const BOTTOM = 30;

const COLOURS = {
	critical: "#a8321f",
	warning: "#7f5300",
	resolved: "#24693d",
	information: "#5b5f5e",
	target: "#24693d",
} as const;
/** Told apart by their dashes too. */
const DASHES = {
	critical: "6 3",
	warning: "3 3",
	resolved: "1 3",
	information: "1 3",
	target: "9 4",
} as const;

export interface SvgOptions {
	readonly language: Language;
	/** The family whose glyphs are drawn. */
	readonly font: string;
	/** Without a font for them Chinese words are left out; numbers stay. */
	readonly hasChinese: boolean;
}

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;

const number = (value: number, language: Language, digits = 2) =>
	new Intl.NumberFormat(LOCALES[language], {
		maximumFractionDigits: digits,
	}).format(value);

/** The chart in words: for a mail's text, and for whoever does not see the image. */
export function chartLines(chart: ChartContent, language: Language): string {
	const last = chart.points.findLast(({ value }) => value !== null)?.value;
	const unit = chart.unit === "%" ? "%" : chart.unit && ` ${chart.unit}`;
	return [
		...(last == null ? [] : [`${number(last, language)}${unit}`]),
		...chart.lines.map(
			({ text, value }) => `${text}: ${number(value, language)}${unit}`,
		),
	].join(" · ");
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const STEPS = [
	5 * MINUTE,
	15 * MINUTE,
	HOUR,
	3 * HOUR,
	6 * HOUR,
	12 * HOUR,
	24 * HOUR,
	48 * HOUR,
	168 * HOUR,
	672 * HOUR,
];

/** Some five moments, whole ones as far as the zone is from UTC by whole steps. */
function timeTicks(from: number, to: number): number[] {
	const step = STEPS.find((size) => (to - from) / size <= 6) ?? 2688 * HOUR;
	const first = Math.ceil(from / step) * step;
	return Array.from(
		{ length: Math.max(0, Math.floor((to - first) / step) + 1) },
		(_, index) => first + index * step,
	);
}

function timeText(at: number, span: number, timeZone: string): string {
	const parts = new Intl.DateTimeFormat("en-GB", {
		timeZone,
		month: "2-digit",
		day: "2-digit",
		hour: "2-digit",
		minute: "2-digit",
		hourCycle: "h23",
	}).formatToParts(at);
	const part = (type: string) =>
		parts.find((one) => one.type === type)?.value ?? "";
	const clock = `${part("hour")}:${part("minute")}`;
	// Numbers alone: they are read the same in every language.
	return span <= 36 * HOUR ? clock : `${part("month")}-${part("day")}`;
}

/** Values over time, the lines they are held against, and when it began. */
export function chartSvg(chart: ChartContent, options: SvgOptions): string {
	const { language, font, hasChinese } = options;
	const text = (words: string) =>
		!hasChinese && CHINESE.test(words) ? "" : escapeHtml(words);
	const values = chart.points.flatMap(({ value }) => value ?? []);
	const levels = [...values, ...chart.lines.map(({ value }) => value)];
	const ticks = valueTicks(Math.min(...levels, 0), Math.max(...levels, 0));
	const low = ticks[0] ?? 0;
	const high = ticks.at(-1) ?? 1;
	const times = chart.points.map(({ at }) => at);
	const from = Math.min(...times);
	const to = Math.max(...times, from + 1);
	const x = (at: number) =>
		(LEFT + ((at - from) / (to - from)) * (WIDTH - LEFT - RIGHT)).toFixed(1);
	const y = (value: number) =>
		(
			HEIGHT -
			BOTTOM -
			((value - low) / (high - low)) * (HEIGHT - TOP - BOTTOM)
		).toFixed(1);
	const label = (
		at: readonly [string | number, string | number],
		words: string,
		more = "",
	) => `<text x="${at[0]}" y="${at[1]}" ${more}>${words}</text>`;
	let isDown = true;
	const path = chart.points
		.map(({ at, value }) => {
			if (value === null) {
				isDown = true;
				return "";
			}
			const move = isDown ? "M" : "L";
			isDown = false;
			return `${move}${x(at)} ${y(value)}`;
		})
		.join("");
	const last = chart.points.findLast(({ value }) => value !== null);
	const parts = [
		`<rect width="${WIDTH}" height="${HEIGHT}" fill="#fdfcf9"/>`,
		label([LEFT, 14], text(chart.unit), 'fill="#5b5f5e"'),
		...ticks.map(
			(tick) =>
				`<path d="M${LEFT} ${y(tick)}H${WIDTH - RIGHT}" stroke="#dcd9cf"/>${label([LEFT - 6, Number(y(tick)) + 4], number(tick, language), 'text-anchor="end" fill="#5b5f5e"')}`,
		),
		...timeTicks(from, to).map(
			(at) =>
				`<path d="M${x(at)} ${HEIGHT - BOTTOM}v4" stroke="#8b8778"/>${label([x(at), HEIGHT - 12], timeText(at, to - from, chart.timeZone), 'text-anchor="middle" fill="#5b5f5e"')}`,
		),
		...(chart.since === null
			? []
			: [
					`<rect x="${x(Math.max(chart.since, from))}" y="${TOP}" width="${(Number(x(to)) - Number(x(Math.max(chart.since, from)))).toFixed(1)}" height="${HEIGHT - TOP - BOTTOM}" fill="#a8321f" fill-opacity="0.07"/><path d="M${x(Math.max(chart.since, from))} ${TOP}V${HEIGHT - BOTTOM}" stroke="#a8321f" stroke-dasharray="2 3"/><path d="M${x(Math.max(chart.since, from))} ${TOP}l-4 -7h8z" fill="#a8321f"/>`,
				]),
		`<path d="${path}" fill="none" stroke="#0a6178" stroke-width="2" stroke-linejoin="round"/>`,
		...(last?.value == null
			? []
			: [
					`<circle cx="${x(last.at)}" cy="${y(last.value)}" r="3.5" fill="#0a6178"/>`,
				]),
		...chart.lines.map(({ value, mark, text: words }) => {
			const said = [text(words), number(value, language)]
				.filter((part) => part !== "")
				.join(" ");
			return `<path d="M${LEFT} ${y(value)}H${WIDTH - RIGHT}" stroke="${COLOURS[mark]}" stroke-width="1.5" stroke-dasharray="${DASHES[mark]}"/>${label([LEFT + 6, Number(y(value)) - 5], said, `fill="${COLOURS[mark]}" stroke="#fdfcf9" stroke-width="3" paint-order="stroke"`)}`;
		}),
	];
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="${escapeHtml(font)}" font-size="12">${parts.join("")}</svg>`;
}
