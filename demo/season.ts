import { dayFrom, dayNumber, yearOf } from "../app/metrics/day.ts";

/** The days of 春節. A table, because Intl's Chinese calendar is a day off in 2027, where the new moon comes minutes before midnight. */
const SPRING_FESTIVALS: Readonly<Record<number, string>> = {
	2024: "02-10",
	2025: "01-29",
	2026: "02-17",
	2027: "02-06",
	2028: "01-26",
	2029: "02-13",
	2030: "02-03",
	2031: "01-23",
	2032: "02-11",
	2033: "01-31",
	2034: "02-19",
	2035: "02-08",
	2036: "01-28",
	2037: "02-15",
	2038: "02-04",
	2039: "01-24",
	2040: "02-12",
};
/** Beyond the table: the middle of where it can lie. */
const ABOUT = "02-05";

/** The day of 春節 in a year, in days since 1970. */
export const springFestival = (year: number): number =>
	dayNumber(`${year}-${SPRING_FESTIVALS[year] ?? ABOUT}`);

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
