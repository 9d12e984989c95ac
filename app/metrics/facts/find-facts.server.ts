import type { Db } from "../../../db/client.ts";
import {
	type FactFilter,
	factsBehind,
	type StoredFact,
} from "../../../db/queries/facts-behind.server.ts";
import { readRollups } from "../../../db/queries/rollups.server.ts";
import type { Calendar } from "../calendar.ts";
import { addDays, type Day } from "../day.ts";
import type { Kind } from "../kind.ts";
import { hasLevel } from "../level.ts";
import { type Scope, scopeDimensions } from "../scope.ts";
import type { Span } from "../span.ts";
import { beforeInstant, type FactCursor } from "./fact-cursor.ts";
import { type Stretch, scanSteps } from "./scan-steps.ts";

/** After so many facts looked at, the page goes out with what was found and a link to look further back. */
const MOST_LOOKED_AT = 3_000_000;

/** The part of a scope for which sums a day are kept: never fewer facts than the whole scope has. */
function keptScope(kind: Kind, scope: Scope): Scope {
	const names = scopeDimensions(scope);
	if (hasLevel(kind.levels, "day", names) && names.length <= 2) return scope;
	for (const a of names)
		for (const b of names)
			if (a !== b && hasLevel(kind.levels, "day", [a, b]))
				return { [a]: scope[a], [b]: scope[b] };
	const single = names.find((name) => hasLevel(kind.levels, "day", [name]));
	return single ? { [single]: scope[single] } : {};
}

/** The days of a span, the newest first, each cut to the span. */
function daysOf(calendar: Calendar, span: Span, now: number): Day[] {
	const today = calendar.dayOf(now);
	const days: Day[] = [];
	// A fact may be dated until tomorrow.
	const last = span.to < addDays(today, 1) ? span.to : addDays(today, 1);
	for (let day = last; day >= span.from; day = addDays(day, -1)) days.push(day);
	return days;
}

async function countDays(
	db: Db,
	calendar: Calendar,
	kind: Kind,
	scope: Scope,
	days: readonly Day[],
): Promise<Map<Day, number>> {
	const rows = await readRollups(db, {
		kind,
		measures: [],
		scope,
		by: null,
		members: null,
		timeZone: calendar.timeZone,
		spans: days.map((day, tag) => ({
			tag,
			segments: [
				{
					grain: "day",
					from: calendar.dayStart(day),
					until: calendar.dayStart(addDays(day, 1)),
				},
			],
		})),
	});
	return new Map(
		rows.map(({ tag, sums }) => [days[tag] as Day, Number(sums[0])]),
	);
}

export interface FoundFacts {
	readonly facts: readonly StoredFact[];
	readonly next: FactCursor | null;
	readonly stopped: boolean;
}

/** A page of facts, the newest first. What is kept of each day says where to look, so that ten million facts need not be read for fifty. */
export async function findFacts(
	db: Db,
	filter: FactFilter,
	{
		calendar,
		span,
		after,
		limit,
		now,
	}: {
		readonly calendar: Calendar;
		readonly span: Span;
		readonly after: FactCursor | null;
		readonly limit: number;
		readonly now: number;
	},
): Promise<FoundFacts> {
	const { kind, scope } = filter;
	const end = after ? Math.min(span.untilAt, after.at + 1) : span.untilAt;
	const days = daysOf(calendar, span, now).filter(
		(day) => calendar.dayStart(day) < end,
	);
	// What is kept of a level says what holds on a day, not what was counted on it.
	const isLevel = kind.additivity === "level";
	const [inScope, inCompany] = isLevel
		? [null, null]
		: await Promise.all([
				countDays(db, calendar, kind, keptScope(kind, scope), days),
				countDays(db, calendar, kind, {}, days),
			]);
	const stretches = days.map(
		(day): Stretch => ({
			from: Math.max(calendar.dayStart(day), span.fromAt),
			until: Math.min(calendar.dayStart(addDays(day, 1)), end),
			atMost: inScope ? (inScope.get(day) ?? 0) : null,
		}),
	);
	const facts: StoredFact[] = [];
	let lookedAt = 0;
	for (const ranges of scanSteps(stretches, limit + 1)) {
		facts.push(
			...(await factsBehind(db, filter, {
				ranges,
				after,
				limit: limit + 1 - facts.length,
			})),
		);
		if (facts.length > limit) break;
		for (const { from, until } of ranges)
			for (const [i, day] of days.entries()) {
				const stretch = stretches[i] as Stretch;
				if (stretch.from >= from && stretch.until <= until)
					lookedAt += inCompany?.get(day) ?? 0;
			}
		const reached = ranges.at(-1)?.from ?? span.fromAt;
		if (lookedAt > MOST_LOOKED_AT && reached > span.fromAt)
			return { facts, next: beforeInstant(reached), stopped: true };
	}
	const last = facts[limit - 1];
	return {
		facts: facts.slice(0, limit),
		next:
			facts.length > limit && last
				? { at: last.at.getTime(), sourceId: last.sourceId, id: last.id }
				: null,
		stopped: false,
	};
}
