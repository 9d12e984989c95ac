import { zoneOffset } from "../../metrics/business-day.ts";
import type { Twice } from "./mapping.ts";

const DAY = 86_400_000;

/**
 * The instant of a local time (given as if it were UTC) in a time zone.
 * A time that the clocks skipped never was, so it is refused; one that they showed twice is refused too, unless the mapping says which is meant.
 */
export function localToInstant(
	timeZone: string,
	twice: Twice,
): (local: number) => number | "skipped" | "twice" {
	const offset = zoneOffset(timeZone);
	return (local) => {
		const before = offset(local - DAY);
		const after = offset(local + DAY);
		if (before === after) return local - before;
		const instants = [local - before, local - after].filter(
			(instant) => instant + offset(instant) === local,
		);
		if (instants.length === 0) return "skipped";
		if (instants.length === 1) return instants[0] as number;
		if (twice === "refuse") return "twice";
		return twice === "earlier" ? Math.min(...instants) : Math.max(...instants);
	};
}
