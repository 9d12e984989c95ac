import type { MetricUnit } from "../app/metrics/definition.ts";
import type { Point } from "../app/scorecards/points.ts";
import type { TemplateKey } from "../app/scorecards/templates.ts";
import { LINES } from "./lines.ts";
import { addressOf } from "./people.ts";
import { TEAMS } from "./staff.ts";

export interface DemoCard {
	/** Addresses: whose it is, who writes it, who publishes it and, beside the committee, approves its closing. */
	readonly owner: string;
	readonly writer: string;
	readonly second: string;
	readonly template: TemplateKey;
	/** Code of the line that it measures; null for the whole company. */
	readonly line: string | null;
	/** Of the executive under whose lines its own add up. */
	readonly under: string | null;
	/** Yuan a quarter. */
	readonly base: number;
}

const leadOf = (code: string): string =>
	TEAMS.find((team) => team.code === code)?.lead ?? "";

const [VIVIAN, LEO, HUI] = ["vivian", "leo", "hui"].map(addressOf) as [
	string,
	string,
	string,
];
export const COMMITTEE = HUI;

const SERVED = ["power", "audio", "home"];

/** Who is measured: executives first, because others add up under them. */
export const DEMO_CARDS: readonly DemoCard[] = [
	{
		owner: LEO,
		writer: VIVIAN,
		second: HUI,
		template: "sales-line",
		line: null,
		under: null,
		base: 180_000,
	},
	{
		owner: leadOf("supply"),
		writer: VIVIAN,
		second: HUI,
		template: "supply-chain",
		line: null,
		under: null,
		base: 120_000,
	},
	...LINES.map(
		({ code, share }): DemoCard => ({
			owner: leadOf(code),
			writer: LEO,
			second: VIVIAN,
			template: "sales-line",
			line: code,
			under: LEO,
			base: 40_000 + 1500 * share,
		}),
	),
	...SERVED.map(
		(code): DemoCard => ({
			owner: leadOf(`${code}-service`),
			writer: leadOf(code),
			second: LEO,
			template: "service",
			line: code,
			under: null,
			base: 24_000,
		}),
	),
];

/** Somebody who is not measured yet: a card that is still written. */
export const DRAFTED = { owner: leadOf("retail"), writer: VIVIAN };

/** Owners whose cards change while their quarter runs. */
export const AMENDED = {
	approved: addressOf("sofia"),
	waiting: addressOf("jun"),
};

const TARGET_SCORE = "100";

const short = (value: number, isPercent: boolean): string =>
	String(
		isPercent ? Math.round(value * 100) / 100 : Number(value.toPrecision(3)),
	);

/**
 * A template's points moved to what a scope usually has: the same distances in proportion. A share near 100 % is moved by what is missing of it,
 * so that no point lies beyond 100. `ambition` above 0 asks for more than usual.
 */
export function fitPoints(
	points: readonly Point[],
	{ usual, unit }: { readonly usual: number; readonly unit: MetricUnit },
	ambition: number,
): readonly Point[] {
	const targets = points.filter(({ score }) => score === TARGET_SCORE);
	const target =
		targets.reduce((sum, { value }) => sum + Number(value), 0) / targets.length;
	const isPercent = unit === "percent";
	const falls = Number(points[0]?.value) > Number(points.at(-1)?.value);
	const ask = falls ? 1 - ambition : 1 + ambition;
	const missing = isPercent && target > 60;
	const scale = missing
		? (Math.max(0.5, 100 - usual) * (1 - ambition)) / (100 - target)
		: (usual * ask) / target;
	if (!(scale > 0) || !Number.isFinite(scale)) return points;
	return points.map(({ value, score }) => ({
		value: short(
			missing ? 100 - (100 - Number(value)) * scale : Number(value) * scale,
			isPercent,
		),
		score,
	}));
}
