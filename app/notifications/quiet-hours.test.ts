import { expect, test } from "vitest";
import { type QuietHours, quietUntil } from "./quiet-hours.ts";

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];
const night = (timeZone: string, more: Partial<QuietHours> = {}) => ({
	from: "22:00",
	to: "08:00",
	days: EVERY_DAY,
	timeZone,
	...more,
});

test.each<[string, QuietHours, string, string | null]>([
	[
		"an afternoon is not quiet",
		night("Asia/Taipei"),
		"2026-11-24T07:00:00Z",
		null,
	],
	[
		"they begin at their first minute",
		night("Asia/Taipei"),
		"2026-11-24T14:00:00Z",
		"2026-11-25T00:00:00Z",
	],
	[
		"a minute before they have not begun",
		night("Asia/Taipei"),
		"2026-11-24T13:59:59Z",
		null,
	],
	[
		"they cross midnight",
		night("Asia/Taipei"),
		"2026-11-24T18:00:00Z",
		"2026-11-25T00:00:00Z",
	],
	[
		"at their last minute they are over",
		night("Asia/Taipei"),
		"2026-11-25T00:00:00Z",
		null,
	],
	[
		"by the clock of the person, not ours",
		night("America/New_York"),
		"2026-11-24T07:00:00Z",
		"2026-11-24T13:00:00Z",
	],
	[
		"within one day",
		night("UTC", { from: "12:00", to: "13:30" }),
		"2026-11-24T12:30:00Z",
		"2026-11-24T13:30:00Z",
	],
	[
		"a night belongs to the day on which it begins",
		night("UTC", { days: [5] }),
		"2026-11-28T03:00:00Z",
		"2026-11-28T08:00:00Z",
	],
	[
		"and the night after is another day's",
		night("UTC", { days: [5] }),
		"2026-11-28T23:00:00Z",
		null,
	],
	[
		"without days there are none",
		night("UTC", { days: [] }),
		"2026-11-24T23:00:00Z",
		null,
	],
	[
		"the night in which summer time begins is an hour shorter",
		night("Europe/Berlin"),
		"2026-03-28T22:00:00Z",
		"2026-03-29T06:00:00Z",
	],
	[
		"the night in which it ends is an hour longer",
		night("Europe/Berlin"),
		"2026-10-24T20:00:00Z",
		"2026-10-25T07:00:00Z",
	],
	[
		"an end that summer time leaps over is the leap",
		night("Europe/Berlin", { to: "02:30" }),
		"2026-03-29T00:30:00Z",
		"2026-03-29T01:00:00Z",
	],
	[
		"an end that comes twice is the first",
		night("Europe/Berlin", { to: "02:30" }),
		"2026-10-24T23:00:00Z",
		"2026-10-25T00:30:00Z",
	],
])("%s", (_sentence, quiet, now, until) => {
	expect(quietUntil(quiet, new Date(now))?.toISOString() ?? null).toBe(
		until === null ? null : new Date(until).toISOString(),
	);
});
