/** When somebody is not to be disturbed, by their own clock. */
export interface QuietHours {
	/** `22:00`. Before `to` on the same day, else it ends on the next. */
	readonly from: string;
	readonly to: string;
	/** The weekdays on which they begin: 1 is Monday, 7 Sunday. */
	readonly days: readonly number[];
	readonly timeZone: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

const formats = new Map<string, Intl.DateTimeFormat>();
function formatOf(timeZone: string): Intl.DateTimeFormat {
	let format = formats.get(timeZone);
	if (!format) {
		format = new Intl.DateTimeFormat("en-US", {
			timeZone,
			hourCycle: "h23",
			year: "numeric",
			month: "numeric",
			day: "numeric",
			hour: "numeric",
			minute: "numeric",
			second: "numeric",
		});
		formats.set(timeZone, format);
	}
	return format;
}

/** What a clock there shows, as if it were one in UTC. */
function wall(instant: number, timeZone: string): number {
	const part: Record<string, number> = {};
	for (const { type, value } of formatOf(timeZone).formatToParts(instant))
		part[type] = Number(value);
	const {
		year = 0,
		month = 1,
		day = 1,
		hour = 0,
		minute = 0,
		second = 0,
	} = part;
	return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** When a clock there first shows that time; where summer time leaps over it, the moment of the leap. */
function instantOf(local: number, timeZone: string): number {
	const guesses = [local - DAY, local + DAY].map(
		(near) => local - (wall(near, timeZone) - near),
	);
	const exact = guesses.filter((at) => wall(at, timeZone) === local);
	if (exact.length > 0) return Math.min(...exact);
	let early = Math.min(...guesses);
	let late = Math.max(...guesses);
	while (late - early > 1) {
		const middle = Math.floor((early + late) / 2);
		if (wall(middle, timeZone) < local) early = middle;
		else late = middle;
	}
	return late;
}

const minutesOf = (time: string): number => {
	const [hours = 0, minutes = 0] = time.split(":").map(Number);
	return hours * 60 + minutes;
};

/** When the quiet hours end in which that moment lies; null when it lies in none. */
export function quietUntil(quiet: QuietHours, now: Date): Date | null {
	const from = minutesOf(quiet.from);
	const to = minutesOf(quiet.to);
	const length = to > from ? 0 : DAY;
	const here = wall(now.getTime(), quiet.timeZone);
	const today = here - (((here % DAY) + DAY) % DAY);
	for (const day of [today - DAY, today]) {
		const weekday = new Date(day).getUTCDay() || 7;
		if (!quiet.days.includes(weekday)) continue;
		const start = instantOf(day + from * MINUTE, quiet.timeZone);
		const end = instantOf(day + length + to * MINUTE, quiet.timeZone);
		if (start <= now.getTime() && now.getTime() < end) return new Date(end);
	}
	return null;
}
