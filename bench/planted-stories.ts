import type { Trial } from "../app/alerts/backtest-rule.server.ts";
import type { Level, Window } from "../app/alerts/rule.ts";
import {
	TEMPLATE,
	type Template,
	type TemplateName,
} from "../app/alerts/templates.ts";
import { dayNumber } from "../app/metrics/day.ts";
import { DEMO_RULES } from "../demo/alert-rules.ts";
import { dayStart, HOUR, type World } from "../demo/simulated-day.ts";
import { SILENT_SOURCE, STORIES } from "../demo/stories.ts";

export const DAY = 24 * HOUR;

export interface Watched {
	readonly name: string;
	readonly rule: Template;
	/** False: it shows what the template does by another dimension, and its false alarms are counted apart. */
	readonly ofDemo: boolean;
}

export const WATCHED: readonly Watched[] = [
	...DEMO_RULES.map(({ template }) => ({
		name: template,
		rule: TEMPLATE[template],
		ofDemo: true,
	})),
	{
		name: "bad-reviews by product",
		rule: { ...TEMPLATE["bad-reviews"], by: "product" },
		ofDemo: false,
	},
];

/** Where the story's rule has to fire, and from when until when. */
export interface Planted {
	readonly name: string;
	readonly watched: TemplateName | "bad-reviews by product";
	/** Codes of the members at which it shows; null: the whole company. */
	readonly codes: readonly string[] | null;
	readonly begins: number;
	/** Its last day is over. */
	readonly ends: number;
}

export function plantedIn({ firstLoaded }: World): readonly Planted[] {
	const startOf = (ago: number) => dayStart(dayNumber(firstLoaded) - ago);
	const during = ({
		from,
		to,
	}: {
		readonly from: number;
		readonly to: number;
	}) => ({ begins: startOf(from), ends: startOf(to - 1) });
	const { badBattery, advertisingPush, stockPileUp, courierStrike } = STORIES;
	return [
		{
			name: "bad lot of batteries, by line",
			watched: "bad-reviews",
			codes: [badBattery.line],
			...during(badBattery),
		},
		{
			name: "bad lot of batteries, by product",
			watched: "bad-reviews by product",
			codes: [badBattery.product],
			...during(badBattery),
		},
		{
			name: "its product withdrawn",
			watched: "stock-out",
			codes: [badBattery.product],
			...during(STORIES.withdrawal),
		},
		{
			name: "unwanted push",
			watched: "nps-fall",
			codes: null,
			...during(advertisingPush),
		},
		{
			name: "stock pile-up",
			watched: "too-much-stock",
			codes: stockPileUp.regions,
			...during(stockPileUp),
		},
		{
			name: "courier strike",
			watched: "complaint-backlog",
			codes: courierStrike.regions,
			...during(courierStrike),
		},
		{
			name: "silent source",
			watched: "silence",
			codes: null,
			begins: startOf(SILENT_SOURCE.days) + SILENT_SOURCE.hour * HOUR,
			ends: Number.POSITIVE_INFINITY,
		},
	];
}

export interface Fired {
	/** Null: the whole company. */
	readonly code: string | null;
	/** When it was told. */
	readonly at: number;
	readonly until: number | null;
	readonly level: Level | "no data";
}

/** Everything that a rule would have told, first things first; without data it tells only when that has lasted. */
export const firedIn = (
	trial: Trial,
	{ by, noDataSeconds }: Template,
	codeOf: (memberId: number) => string | null,
): Fired[] =>
	trial.instances
		.flatMap(({ memberId, episodes, silences }) => {
			const code = by === null ? null : codeOf(memberId);
			return [
				...episodes.map(
					({ firedAt, until, level }): Fired => ({
						code,
						at: firedAt,
						until,
						level,
					}),
				),
				...silences.map(
					({ from, until }): Fired => ({
						code,
						at: from + (noDataSeconds ?? 0) * 1000,
						until,
						level: "no data",
					}),
				),
			];
		})
		.sort((a, b) => a.at - b.at);

const WINDOW: Partial<Record<Window, number>> = {
	"24-hours": DAY,
	"7-days": 7 * DAY,
	"28-days": 28 * DAY,
};

/** So long after a story the rule's window still holds facts of it. */
function aftermath(window: Window): number {
	const length = WINDOW[window];
	if (length === undefined)
		throw new Error(`how long is the window '${window}'?`);
	return length;
}

const isAt = ({ code }: Fired, { codes }: Planted): boolean =>
	codes === null || (code !== null && codes.includes(code));

/** Told at the story's place while it went on or its facts were still in the window. What was told before it began is no catch. */
export const belongs = (
	fired: Fired,
	planted: Planted,
	{ window }: Template,
): boolean =>
	isAt(fired, planted) &&
	fired.at >= planted.begins &&
	fired.at < planted.ends + aftermath(window);

/** Told of something else before the story began, and not over then: nothing new can be told of the story. */
export const firesAlready = (fired: Fired, planted: Planted): boolean =>
	isAt(fired, planted) &&
	fired.at < planted.begins &&
	(fired.until === null || fired.until > planted.begins);
