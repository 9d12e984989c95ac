import type { MetricDefinition } from "../metrics/definition.ts";
import { type Dimension, isDimension } from "../metrics/dimension.ts";
import { scopeDimensions } from "../metrics/scope.ts";
import { type Problem, quoted } from "./problem.ts";
import {
	type Condition,
	LEVELS,
	type Level,
	type LevelRule,
	type RuleContent,
	SIDES,
	WINDOWS,
	type Window,
} from "./rule.ts";

const DAY_SECONDS = 86_400;
const WEEK_SECONDS = 7 * DAY_SECONDS;
const LEAST_REPEAT_SECONDS = 300;
const MOST_SAMPLE = 1_000_000;
const LONGEST_NAME = 80;
const MOST_LABELS = 10;
const LONGEST_LABEL = 40;
const LONGEST_LINK = 500;
const LONGEST_NOTES = 4000;

/** What is usual is told by weekday and hour, which a window longer than a week has none of. */
const WEEKLY: readonly Window[] = WINDOWS.filter(
	(name) => !["28-days", "last-month", "last-quarter"].includes(name),
);

/** A rule as a form gives it; a RuleContent is one. NaN stands for what could not be read as a number. */
export type RuleInput = Omit<RuleContent, "window" | "by" | "condition"> & {
	readonly window: string;
	readonly by: string | null;
	readonly condition: {
		readonly kind: string;
		readonly side: string;
		readonly evidence?: string;
		readonly in?: string;
	};
};

export interface KnownMetrics {
	readonly metric: (key: string) => MetricDefinition | null;
	readonly windowsFor: (metric: MetricDefinition) => readonly Window[];
	readonly hasInterval: (metric: MetricDefinition) => boolean;
	readonly dimensionsOf: (metric: MetricDefinition) => readonly Dimension[];
}

export type RuleProblem = Problem<
	| "length"
	| "unknown-metric"
	| "not-allowed"
	| "in-scope"
	| "number"
	| "clear-beyond-raise"
	| "critical-not-beyond-warning"
	| "no-level"
	| "no-interval"
	| "no-target"
	| "range"
	| "too-many"
	| "not-a-link"
>;

type Refuse = (
	code: RuleProblem["code"],
	field: string,
	value: RuleProblem["value"],
	allowed?: RuleProblem["allowed"],
) => void;

const oneOf = <T extends string>(
	names: readonly T[],
	value: string | undefined,
): T | null => names.find((name) => name === value) ?? null;

function readCondition(
	input: RuleInput["condition"],
	refuse: Refuse,
): Condition | null {
	const pick = <T extends string>(
		field: string,
		names: readonly T[],
		value: string | undefined,
	): T | null => {
		const found = oneOf(names, value);
		if (!found)
			refuse("not-allowed", `condition.${field}`, value ?? null, names);
		return found;
	};
	const kind = pick(
		"kind",
		["value", "change", "target", "usual"] as const,
		input.kind,
	);
	if (kind === null) return null;
	if (kind === "usual") {
		const side = pick("side", [...SIDES, "either"] as const, input.side);
		return side && { kind, side };
	}
	const side = pick("side", SIDES, input.side);
	if (kind === "target") return side && { kind, side };
	if (kind === "value") {
		const evidence = pick(
			"evidence",
			["value", "interval"] as const,
			input.evidence,
		);
		return side && evidence && { kind, side, evidence };
	}
	const unit = pick("in", ["percent", "points"] as const, input.in);
	return side && unit && { kind, side, in: unit };
}

function checkLevel(
	level: Level,
	{ raise, clear, ...rest }: LevelRule,
	condition: Condition | null,
	refuse: Refuse,
) {
	for (const [name, value] of Object.entries({ raise, clear }))
		if (!Number.isFinite(value)) refuse("number", `${level}.${name}`, null);
	if (condition?.side === "either")
		for (const [name, value] of Object.entries({ raise, clear }))
			if (value <= 0) refuse("range", `${level}.${name}`, value, ["> 0"]);
	if (condition && (condition.side === "below" ? clear < raise : clear > raise))
		refuse("clear-beyond-raise", `${level}.clear`, clear, [raise]);
	const bounds = {
		forSeconds: WEEK_SECONDS,
		keepFiringSeconds: WEEK_SECONDS,
		minimumSample: MOST_SAMPLE,
	} as const;
	for (const name of [
		"forSeconds",
		"keepFiringSeconds",
		"minimumSample",
	] as const)
		checkWhole(rest[name], [0, bounds[name]], `${level}.${name}`, refuse);
}

function checkWhole(
	value: number | null,
	[least, most]: readonly [number, number],
	field: string,
	refuse: Refuse,
) {
	if (value === null) return;
	if (!Number.isInteger(value) || value < least || value > most)
		refuse("range", field, Number.isNaN(value) ? null : value, [least, most]);
}

/** A path of this site, or a link to another. */
function isLink(link: string): boolean {
	if (link.length > LONGEST_LINK) return false;
	// Browsers read a backslash as a slash, so it could lead elsewhere.
	if (/^\/(?![/\\])/.test(link)) return !/[\s\\]/.test(link);
	return /^https?:\/\/[^\s]+$/i.test(link) && URL.canParse(link);
}

/** A rule that may be kept, or everything that is wrong with it. Whether its people, team and policy exist is for the service to ask. */
export function checkRule(
	input: RuleInput,
	known: KnownMetrics,
):
	| { readonly rule: RuleContent }
	| { readonly problems: readonly RuleProblem[] } {
	const problems: RuleProblem[] = [];
	const refuse: Refuse = (code, field, value, allowed = []) => {
		problems.push({ code, field, value: quoted(value), allowed });
	};
	const name = input.name.trim();
	if (name.length < 1 || name.length > LONGEST_NAME)
		refuse("length", "name", name, [1, LONGEST_NAME]);
	if (input.notes.length > LONGEST_NOTES)
		refuse("length", "notes", input.notes, [0, LONGEST_NOTES]);
	const metric = known.metric(input.metric);
	if (!metric) refuse("unknown-metric", "metric", input.metric);
	const condition = readCondition(input.condition, refuse);
	const possible = metric ? known.windowsFor(metric) : WINDOWS;
	const windows =
		condition?.kind === "usual"
			? possible.filter((name) => WEEKLY.includes(name))
			: possible;
	const window = oneOf(windows, input.window);
	if (!window) refuse("not-allowed", "window", input.window, windows);
	const by =
		input.by !== null && isDimension(input.by) ? (input.by as Dimension) : null;
	if (metric) {
		const dimensions = known.dimensionsOf(metric);
		for (const dimension of scopeDimensions(input.scope))
			if (!dimensions.includes(dimension))
				refuse("not-allowed", `scope.${dimension}`, dimension, dimensions);
		if (input.by !== null && !(by && dimensions.includes(by)))
			refuse("not-allowed", "by", input.by, dimensions);
		if (
			condition?.kind === "value" &&
			condition.evidence === "interval" &&
			!known.hasInterval(metric)
		)
			refuse("no-interval", "condition.evidence", "interval", ["value"]);
		if (condition?.kind === "target" && metric.target === null)
			refuse("no-target", "condition.kind", "target", [
				"value",
				"change",
				"usual",
			]);
	}
	if (by && input.scope[by] !== undefined) refuse("in-scope", "by", by);
	const { warning, critical } = input;
	if (!warning && !critical) refuse("no-level", "warning", null, LEVELS);
	for (const level of LEVELS) {
		const of = input[level];
		if (of) checkLevel(level, of, condition, refuse);
	}
	if (
		warning &&
		critical &&
		condition &&
		(condition.side === "below"
			? critical.raise >= warning.raise
			: critical.raise <= warning.raise)
	)
		refuse("critical-not-beyond-warning", "critical.raise", critical.raise, [
			warning.raise,
		]);
	checkWhole(input.noDataSeconds, [0, WEEK_SECONDS], "noDataSeconds", refuse);
	checkWhole(
		input.repeatSeconds,
		[LEAST_REPEAT_SECONDS, WEEK_SECONDS],
		"repeatSeconds",
		refuse,
	);
	const labels = [...new Set(input.labels.map((label) => label.trim()))];
	if (labels.length > MOST_LABELS)
		refuse("too-many", "labels", labels.length, [0, MOST_LABELS]);
	for (const [i, label] of labels.entries())
		if (label.length < 1 || label.length > LONGEST_LABEL)
			refuse("length", `labels.${i}`, label, [1, LONGEST_LABEL]);
	const link = input.link?.trim() || null;
	if (link !== null && !isLink(link))
		refuse("not-a-link", "link", link, ["https://…", "http://…", "/…"]);
	return problems.length === 0 && condition && window
		? { rule: { ...input, name, condition, window, by, labels, link } }
		: { problems };
}
