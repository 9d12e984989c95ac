import type { Db } from "../../db/client.ts";
import { addDays, type Day, isoWeek, mondayOf } from "../metrics/day.ts";
import type { ReadingBase } from "../metrics/observe-split.server.ts";
import type { Period } from "../metrics/period.ts";
import type { CardLine } from "./card.ts";
import type { WeekPoint } from "./forecast.ts";
import { readValues, valueKey } from "./read-values.server.ts";

const WEEKS = 13;

export interface WeekValue extends WeekPoint {
	/** Its Monday. */
	readonly from: Day;
}

type Asked = Pick<CardLine, "metric" | "scope">;
export const weeksKey = ({ metric, scope }: Asked): string =>
	`${metric} ${scope}`;

/** The last whole weeks before a day, the earliest first, of each metric and scope; a week that is only partly known has no value. */
export async function readWeeks(
	db: Db,
	base: ReadingBase,
	asked: readonly Asked[],
	{ before, now }: { readonly before: Day; readonly now: Date },
): Promise<ReadonlyMap<string, readonly WeekValue[]>> {
	const end = mondayOf(before);
	const mondays = Array.from({ length: WEEKS }, (_, i) =>
		addDays(end, 7 * (i - WEEKS)),
	);
	const weeks = mondays.map((from): { from: Day; period: Period } => ({
		from,
		period: { kind: "week", ...isoWeek(from) },
	}));
	const values = await readValues(
		db,
		base,
		asked.flatMap(({ metric, scope }) =>
			weeks.map(({ period }) => ({ metric, scope, period })),
		),
		{ inputs: false, everyPeriod: true, now },
	);
	return new Map(
		asked.map(({ metric, scope }) => [
			weeksKey({ metric, scope }),
			weeks.map(({ from, period }): WeekValue => {
				const seen = values.get(valueKey({ metric, scope, period }));
				const isWhole = seen && !seen.factsBegin && seen.state !== "stale";
				return {
					from,
					value: isWhole ? seen.value : null,
					sample: isWhole ? seen.sample : 0,
				};
			}),
		]),
	);
}
