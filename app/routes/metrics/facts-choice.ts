import {
	type FactCursor,
	formatCursor,
	parseCursor,
} from "../../metrics/facts/fact-cursor.ts";
import { MetricError } from "../../metrics/metric-error.ts";
import {
	formatPeriod,
	type Period,
	parsePeriod,
} from "../../metrics/period.ts";
import { formatScope, parseScope, type Scope } from "../../metrics/scope.ts";
import { parseVersion } from "./metric-choice.ts";

/** What the address of a list of facts asks for. */
export interface FactsQuestion {
	readonly scope: Scope;
	readonly period: Period | null;
	readonly hourAt: number | null;
	readonly version: number | null;
	readonly kind: string | null;
	readonly which: string;
	readonly after: FactCursor | null;
}

function parseHour(text: string | null): number | null {
	if (!text) return null;
	const at = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:00\.000Z$/.test(text)
		? Date.parse(text)
		: Number.NaN;
	if (Number.isFinite(at)) return at;
	throw new MetricError(
		"bad-period",
		`hour '${text.slice(0, 60)}': allowed is the start of an hour, as in 2026-11-22T10:00:00.000Z`,
	);
}

export function readFactsQuestion(search: URLSearchParams): FactsQuestion {
	const period = search.get("period");
	return {
		scope: parseScope(search.get("scope")),
		period: period ? parsePeriod(period) : null,
		hourAt: parseHour(search.get("hour")),
		version: parseVersion(search.get("version")),
		kind: search.get("kind"),
		which: search.get("which") || "counted",
		after: parseCursor(search.get("before")),
	};
}

/** The address of a list of facts, without what goes without saying. */
export function factsAddress(
	key: string,
	{
		scope,
		period,
		hourAt,
		version,
		kind,
		which,
		after,
	}: Partial<FactsQuestion>,
	file = "facts",
): string {
	const search = new URLSearchParams();
	const put = (name: string, value: string | number | null | undefined) => {
		if (value) search.set(name, String(value));
	};
	put("scope", scope && formatScope(scope));
	put("period", period && formatPeriod(period));
	put("hour", hourAt && new Date(hourAt).toISOString());
	put("version", version);
	put("kind", kind);
	put("which", which === "counted" ? null : which);
	put("before", after && formatCursor(after));
	const text = search.toString();
	return `/metrics/${encodeURIComponent(key)}/${file}${text && `?${text}`}`;
}
