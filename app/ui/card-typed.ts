import type {
	BonusBase,
	CardContent,
	CardLine,
	NoDataPolicy,
} from "../scorecards/card.ts";
import type { Point } from "../scorecards/points.ts";
import { TEMPLATES, USUAL_BONUS } from "../scorecards/templates.ts";

/** All that can be typed into the form of a card, as it was typed. */
export interface CardTyped {
	readonly content: CardContent;
	readonly base: BonusBase;
}

export const LINE_DEEDS = ["add", "remove", "up", "down", "point"] as const;

/** A change of the form itself: `line-up 2`. */
export interface FormDeed {
	readonly deed: (typeof LINE_DEEDS)[number];
	readonly index: number;
}

const EMPTY_POINTS: readonly Point[] = [
	{ value: "", score: "50" },
	{ value: "", score: "100" },
	{ value: "", score: "150" },
];

export const EMPTY_CARD: CardTyped = {
	content: { scope: "", lines: [], bonus: USUAL_BONUS },
	base: { amount: "", currency: "" },
};

/** What a template makes of an empty card: its lines for the whole company, to be narrowed down and fitted. */
export const contentFrom = (key: string): CardContent => ({
	...EMPTY_CARD.content,
	lines: (TEMPLATES.find((one) => one.key === key)?.lines ?? []).map(
		(line, i): CardLine => ({
			...line,
			id: String(i + 1),
			scope: "",
			under: null,
		}),
	),
});

const nextId = (lines: readonly CardLine[]): string =>
	String(1 + Math.max(0, ...lines.map(({ id }) => Number(id) || 0)));

const emptyLine = (lines: readonly CardLine[]): CardLine => ({
	id: nextId(lines),
	metric: "",
	scope: "",
	weight: "",
	points: EMPTY_POINTS,
	floor: "0",
	noData: "hold",
	under: null,
});

function moved(
	lines: readonly CardLine[],
	from: number,
	to: number,
): readonly CardLine[] {
	const line = lines[from];
	if (!line || to < 0 || to >= lines.length) return lines;
	return lines.toSpliced(from, 1).toSpliced(to, 0, line);
}

function editLines(
	lines: readonly CardLine[],
	{ deed, index }: FormDeed,
): readonly CardLine[] {
	switch (deed) {
		case "add":
			return [...lines, emptyLine(lines)];
		case "remove":
			return lines.toSpliced(index, 1);
		case "up":
			return moved(lines, index, index - 1);
		case "down":
			return moved(lines, index, index + 1);
		case "point":
			return lines.map((line, i) =>
				i === index
					? { ...line, points: [...line.points, { value: "", score: "" }] }
					: line,
			);
	}
}

/** The form after a line was added, removed or moved; the same in the browser and, without a script, on the server. */
export const editTyped = (typed: CardTyped, deed: FormDeed): CardTyped => ({
	...typed,
	content: { ...typed.content, lines: editLines(typed.content.lines, deed) },
});

export const writeDeed = ({ deed, index }: FormDeed): string =>
	`line-${deed} ${index}`;

export function readDeed(text: string): FormDeed | null {
	const [, name, index] = /^line-(\w+) (\d+)$/.exec(text) ?? [];
	const deed = LINE_DEEDS.find((one) => one === name);
	return deed ? { deed, index: Number(index) } : null;
}

/** How many of a numbered field there are. */
function count(form: FormData, name: (i: number) => string): number[] {
	const found: number[] = [];
	while (form.has(name(found.length))) found.push(found.length);
	return found;
}

/** What was typed; points of which nothing was typed are none. */
export function readTyped(form: FormData): CardTyped {
	const field = (name: string) => String(form.get(name) ?? "").trim();
	const points = (at: string): Point[] =>
		count(form, (i) => `${at}.${i}.value`)
			.map((i) => ({
				value: field(`${at}.${i}.value`),
				score: field(`${at}.${i}.score`),
			}))
			.filter(({ value, score }) => value !== "" || score !== "");
	const modifier = "bonus.modifier";
	return {
		base: { amount: field("base.amount"), currency: field("base.currency") },
		content: {
			scope: field("scope"),
			lines: count(form, (i) => `lines.${i}.metric`).map((i) => {
				const at = `lines.${i}`;
				const [cardId, lineId] = field(`${at}.under`).split(" ");
				return {
					id: field(`${at}.id`),
					metric: field(`${at}.metric`),
					scope: field(`${at}.scope`),
					weight: field(`${at}.weight`),
					points: points(`${at}.points`),
					floor: field(`${at}.floor`),
					noData: field(`${at}.noData`) as NoDataPolicy,
					under: cardId && lineId ? { cardId: Number(cardId), lineId } : null,
				};
			}),
			bonus: {
				curve: points("bonus.curve"),
				modifier: {
					kind: field(`${modifier}.kind`) === "lines" ? "lines" : "steps",
					points: count(form, (i) => `${modifier}.points.${i}.nps`)
						.map((i) => ({
							nps: field(`${modifier}.points.${i}.nps`),
							factor: field(`${modifier}.points.${i}.factor`),
						}))
						.filter(({ nps, factor }) => nps !== "" || factor !== ""),
					neutral: field(`${modifier}.neutral`),
					always: field(`${modifier}.always`) === "yes",
				},
				cap: field("bonus.cap"),
			},
		},
	};
}
