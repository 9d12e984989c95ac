import {
	addDays,
	type Day,
	dayNumber,
	daysBetween,
	yearOf,
} from "../metrics/day.ts";

const DAY = 86_400_000;

export const SPECIAL_DAYS = ["spring-festival", "618", "double-11"] as const;
export type SpecialDay = (typeof SPECIAL_DAYS)[number];

const CHINESE = new Intl.DateTimeFormat("en-u-ca-chinese", {
	timeZone: "UTC",
	month: "numeric",
	day: "numeric",
});

/** Where Intl is a day off: the new moon falls within minutes of Beijing's midnight, and the published calendar is what people keep. */
const PUBLISHED: Readonly<Record<number, Day>> = {
	2027: "2027-02-06",
	2030: "2030-02-03",
};

const newYears = new Map<number, Day>();

/** The first day of the lunar year that begins in a year, between 21 January and 21 February. */
export function lunarNewYear(year: number): Day {
	let found = newYears.get(year) ?? PUBLISHED[year];
	for (let day = `${year}-01-20`; !found; day = addDays(day, 1)) {
		const date = CHINESE.formatToParts(dayNumber(day) * DAY)
			.filter(({ type }) => type === "month" || type === "day")
			.map(({ value }) => value)
			.join("/");
		// The bound keeps an engine without the calendar from searching for ever.
		if (date === "1/1" || day > `${year}-02-21`) found = day;
	}
	newYears.set(year, found);
	return found;
}

/** 0 for New Year's Eve, 1 to 7 for the first days of the year; null for any other day. */
export function springFestivalDay(day: Day): number | null {
	const number = daysBetween(lunarNewYear(yearOf(day)), day) + 1;
	return number >= 0 && number <= 7 ? number : null;
}

const known = new Map<Day, SpecialDay | null>();

function find(day: Day): SpecialDay | null {
	const date = day.slice(5);
	if (date >= "06-16" && date <= "06-20") return "618";
	if (date >= "11-10" && date <= "11-12") return "double-11";
	return springFestivalDay(day) === null ? null : "spring-festival";
}

/**
 * Days on which nothing is as usual. 春節: the public holiday's eve to its 7th day, with which both markets' holidays begin; 618: 16 to
 * 20 June, from the last run-up to the returns; 雙11: 10 to 12 November, the eve included as it sells from 20:00.
 */
export function specialDay(day: Day): SpecialDay | null {
	let found = known.get(day);
	if (found === undefined) {
		found = find(day);
		if (known.size > 10_000) known.clear();
		known.set(day, found);
	}
	return found;
}
