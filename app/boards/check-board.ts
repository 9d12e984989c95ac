import {
	DIMENSION_NAMES,
	type Dimension,
	isDimension,
} from "../metrics/dimension.ts";
import { GRAINS } from "../metrics/grain.ts";
import { formatPeriod, parsePeriod } from "../metrics/period.ts";
import { formatScope, parseScope, scopeDimensions } from "../metrics/scope.ts";
import { type Refused, refuse } from "./board-problem.ts";
import { metricRefusal } from "./metric-refusal.ts";
import {
	LONGEST_TEXT,
	LONGEST_TITLE,
	type TextContent,
	TILE_FORMS,
	TILE_WIDTHS,
	type TileContent,
	type TileWidth,
	USUAL_WIDTH,
} from "./tile.ts";

/** A tile as a form sends it: any of it may be missing or nonsense. */
export type TileInput = Readonly<
	Partial<
		Record<
			| "form"
			| "width"
			| "metric"
			| "scope"
			| "period"
			| "grain"
			| "by"
			| "text",
			unknown
		>
	>
>;

/** The metrics that there are, with the dimensions by which each can be narrowed down and split. */
export type KnownMetrics = ReadonlyMap<
	string,
	{ readonly dimensions: readonly Dimension[] }
>;

const textOf = (value: unknown): string =>
	typeof value === "string" || typeof value === "number"
		? String(value).trim()
		: "";

/** Characters as people count them, so that 星 and 🙂 are one each. */
const lengthOf = (text: string): number => [...text].length;

/** One line: what breaks lines or hides in them becomes a space. */
const oneLine = (value: unknown): string =>
	textOf(value).replace(/[\p{Cc}\s]+/gu, " ");

export function checkTitle(input: unknown): { title: string } | Refused {
	const title = oneLine(input);
	return title === "" || lengthOf(title) > LONGEST_TITLE
		? refuse("title", title, LONGEST_TITLE)
		: { title };
}

function checkText(
	form: TextContent["form"],
	input: unknown,
): { text: string } | Refused {
	// A note keeps its lines; nothing else that can't be seen.
	const text =
		form === "heading"
			? oneLine(input)
			: textOf(input)
					.replace(/\r\n?/g, "\n")
					.replace(/(?!\n)\p{Cc}/gu, " ");
	const most = LONGEST_TEXT[form];
	return text === "" || lengthOf(text) > most
		? refuse("text", text, most)
		: { text };
}

function checkWidth(
	input: unknown,
	usual: TileWidth,
): { width: TileWidth } | Refused {
	const text = textOf(input);
	if (text === "") return { width: usual };
	const width = TILE_WIDTHS.find((each) => String(each) === text);
	return width ? { width } : refuse("width", text, TILE_WIDTHS.map(String));
}

/** What the metrics room can't read is refused with the value, not thrown. */
function readOr<Value>(read: () => Value, otherwise: Refused): Value | Refused {
	try {
		return read();
	} catch (error) {
		metricRefusal(error);
		return otherwise;
	}
}

function checkScope(
	input: unknown,
	dimensions: readonly Dimension[],
): { scope: string } | Refused {
	const text = textOf(input);
	const scope = readOr(
		() => parseScope(text),
		refuse(
			"scope",
			text,
			DIMENSION_NAMES.map((name) => `${name}:12`),
		),
	);
	if ("problem" in scope) return scope as Refused;
	const other = scopeDimensions(scope).find(
		(name) => !dimensions.includes(name),
	);
	return other
		? refuse("not-split", other, dimensions)
		: { scope: formatScope(scope) };
}

function checkPeriod(input: unknown): { period: string } | Refused {
	const text = textOf(input);
	if (text === "") return { period: "" };
	const otherwise = refuse("period", text, [
		"last-28-days",
		"this-month",
		"last-quarter",
		"2026-11",
		"2026-Q4",
		"2026-01-01..2026-03-31",
	]);
	const period = readOr(() => parsePeriod(text), otherwise);
	return "problem" in period ? period : { period: formatPeriod(period) };
}

/** One tile, whatever was sent: the tile as it is stored, or what about it is refused. */
export function checkTile(
	input: TileInput,
	metrics: KnownMetrics,
): { tile: TileContent } | Refused {
	const form = TILE_FORMS.find((name) => name === input.form);
	if (!form) return refuse("form", textOf(input.form), TILE_FORMS);
	const width = checkWidth(input.width, USUAL_WIDTH[form]);
	if ("problem" in width) return width;
	if (form === "heading" || form === "note") {
		const text = checkText(form, input.text);
		return "problem" in text ? text : { tile: { form, ...width, ...text } };
	}
	const metric = textOf(input.metric);
	const known = metrics.get(metric);
	if (!known) return refuse("metric", metric, [...metrics.keys()].slice(0, 8));
	const scope = checkScope(input.scope, known.dimensions);
	if ("problem" in scope) return scope;
	const period = checkPeriod(input.period);
	if ("problem" in period) return period;
	const subject = { metric, ...scope, ...period, ...width };
	if (form === "number") return { tile: { form, ...subject } };
	if (form === "chart") {
		const text = textOf(input.grain);
		const grain = GRAINS.find((name) => name === text) ?? null;
		return text !== "" && grain === null
			? refuse("grain", text, GRAINS)
			: { tile: { form, ...subject, grain } };
	}
	const by = textOf(input.by);
	return isDimension(by) && known.dimensions.includes(by)
		? { tile: { form, ...subject, by } }
		: refuse("by", by, known.dimensions);
}
