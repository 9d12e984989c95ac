import { dayFrom, dayNumber, yearOf } from "../app/metrics/day.ts";

const CHINESE = new Intl.DateTimeFormat("en-u-ca-chinese", {
	timeZone: "UTC",
	month: "numeric",
	day: "numeric",
});

const newYears = new Map<number, number>();

/** The day of 春節 in a year, in days since 1970. It lies between 20 January and 21 February. */
export function springFestival(year: number): number {
	let found = newYears.get(year);
	if (found === undefined) {
		found = dayNumber(`${year}-01-20`);
		while (CHINESE.format(found * 86_400_000) !== "1/1") found++;
		newYears.set(year, found);
	}
	return found;
}

/** From Sunday. */
const WEEKDAYS = [1.24, 0.9, 0.91, 0.94, 0.96, 1.05, 1.3];
const MONTHS = [0.98, 0.88, 0.95, 0.95, 1, 1, 0.96, 0.97, 1.02, 1, 1.02, 1.06];

/** People are given things before 春節 and travel during it. */
function aroundSpringFestival(number: number): number {
	const after = number - springFestival(yearOf(dayFrom(number)));
	if (after >= -24 && after < -5) return 1.3;
	if (after >= -3 && after <= 4) return 0.42;
	return after > 4 && after <= 8 ? 0.7 : 1;
}

/** 618, 雙11 and what surrounds them. */
function salesDays(date: string): number {
	if (date === "11-11") return 4.4;
	if (date === "06-18") return 3.4;
	if (date === "11-01" || date === "11-10") return 1.9;
	if (date === "06-01" || date === "06-17" || date === "12-12") return 1.7;
	if (date > "10-24" && date < "11-11") return 1.25;
	if (date > "05-27" && date < "06-18") return 1.2;
	// What was wanted has been bought.
	return (date > "11-11" && date < "11-19") ||
		(date > "06-18" && date < "06-24")
		? 0.78
		: 1;
}

/** The share taken off list prices on a day, for those who get anything off. */
export const discountOn = (day: string): number =>
	salesDays(day.slice(5)) > 1.5
		? 0.22
		: salesDays(day.slice(5)) > 1
			? 0.16
			: 0.1;

/** How busy a day is by the calendar alone: 1 is an ordinary weekday. */
export function seasonOf(number: number): number {
	const day = dayFrom(number);
	return (
		(WEEKDAYS[(number + 4) % 7] as number) *
		(MONTHS[Number(day.slice(5, 7)) - 1] as number) *
		aroundSpringFestival(number) *
		salesDays(day.slice(5))
	);
}
