import { isDimension } from "../../metrics/dimension.ts";
import {
	type Comparison,
	type Grain,
	parseComparison,
	parseGrain,
} from "../../metrics/grain.ts";
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
}

/** Which period's text counts: the days of its own only when 'own' is chosen, because a form sends them along always. */
function periodText(search: URLSearchParams): string {
	const period = search.get("period") ?? "";
	if (period !== "own") return period;
	const [from, to] = [search.get("from"), search.get("to")];
	return from && to ? `${from}..${to}` : "";
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
		},
		period: text ? parsePeriod(text) : null,
		grain: parseGrain(search.get("grain")),
		compare: compare === "none" ? null : parseComparison(compare),
		scope: parseScope(search.get("scope")),
	};
}

/** The address of the same question about another scope. */
export function scopeAddress(choice: MetricChoice, scope: string): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries({ ...choice, scope }))
		if (value !== "") search.set(name, value);
	const text = search.toString();
	return text ? `?${text}` : ".";
}
