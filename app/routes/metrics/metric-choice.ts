import { type Dimension, isDimension } from "../../metrics/dimension.ts";
import {
	type Comparison,
	type Grain,
	parseComparison,
	parseGrain,
} from "../../metrics/grain.ts";
import { MetricError } from "../../metrics/metric-error.ts";
import { type Period, parsePeriod } from "../../metrics/period.ts";
import { parseDimension, parseScope, type Scope } from "../../metrics/scope.ts";
import type { MetricChoice } from "../../ui/metric-view.ts";

/** What the address asks of the reader. Throws a MetricError that quotes what it can't read. */
export interface MetricQuestion {
	readonly choice: MetricChoice;
	readonly period: Period | null;
	readonly grain: Grain | null;
	readonly compare: Comparison | null;
	readonly scope: Scope;
	/** Of the definition; null for the current one. */
	readonly version: number | null;
}

/** Which period's text counts: the days of its own only when 'own' is chosen, because a form sends them along always. */
function periodText(search: URLSearchParams): string {
	const period = search.get("period") ?? "";
	if (period !== "own") return period;
	const [from, to] = [search.get("from"), search.get("to")];
	return from && to ? `${from}..${to}` : "";
}

/** The dimension whose members are offered, and what was typed to find one. */
export function readPick(
	search: URLSearchParams,
): { readonly dimension: Dimension; readonly query: string } | null {
	const dimension = parseDimension(search.get("pick"));
	return (
		dimension && { dimension, query: (search.get("find") ?? "").slice(0, 100) }
	);
}

export function parseVersion(text: string | null): number | null {
	if (!text) return null;
	if (/^[1-9]\d{0,5}$/.test(text)) return Number(text);
	throw new MetricError(
		"unknown-version",
		`version '${text}': allowed is a number from 1, as the metric's page lists them`,
	);
}

export function readQuestion(search: URLSearchParams): MetricQuestion {
	const text = periodText(search);
	const compare = search.get("compare");
	const by = search.get("by") ?? "";
	parseDimension(by);
	return {
		choice: {
			period: search.get("period") ?? "",
			from: search.get("from") ?? "",
			to: search.get("to") ?? "",
			grain: parseGrain(search.get("grain")) ?? "",
			by: isDimension(by) ? by : "",
			compare:
				compare === "none" ? compare : (parseComparison(compare) ?? "previous"),
			scope: search.get("scope") ?? "",
			version: search.get("version") ?? "",
		},
		period: text ? parsePeriod(text) : null,
		grain: parseGrain(search.get("grain")),
		compare: compare === "none" ? null : parseComparison(compare),
		scope: parseScope(search.get("scope")),
		version: parseVersion(search.get("version")),
	};
}

/** The address of a question, without what it leaves to the metric. */
export function choiceAddress(choice: MetricChoice): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(choice))
		if (value !== "") search.set(name, value);
	const text = search.toString();
	return text ? `?${text}` : ".";
}

/** The address of the same question about another scope. */
export const scopeAddress = (choice: MetricChoice, scope: string): string =>
	choiceAddress({ ...choice, scope });

/** The address at which the members of a dimension are offered. */
export function pickAddress(
	choice: MetricChoice,
	dimension: Dimension,
): string {
	const address = choiceAddress(choice);
	return `${address === "." ? "?" : `${address}&`}pick=${dimension}`;
}
