const HALF_HOUR = 30 * 60_000;

/** How far local time is ahead of UTC at that instant, in milliseconds. */
export function zoneOffset(timeZone: string): (instant: number) => number {
	const format = new Intl.DateTimeFormat("en-US", {
		timeZone,
		hourCycle: "h23",
		year: "numeric",
		month: "numeric",
		day: "numeric",
		hour: "numeric",
		minute: "numeric",
		second: "numeric",
	});
	const read = (instant: number): number => {
		const part: Record<string, number> = {};
		for (const { type, value } of format.formatToParts(instant))
			part[type] = Number(value);
		return (
			Date.UTC(
				part.year as number,
				(part.month as number) - 1,
				part.day,
				part.hour,
				part.minute,
				part.second,
			) -
			Math.floor(instant / 1000) * 1000
		);
	};
	// One answer serves half an hour, except where the clocks change within it: null.
	const known = new Map<number, number | null>();
	return (instant) => {
		const slot = Math.floor(instant / HALF_HOUR) * HALF_HOUR;
		let offset = known.get(slot);
		if (offset === undefined) {
			const first = read(slot);
			offset = first === read(slot + HALF_HOUR) ? first : null;
			if (known.size > 50_000) known.clear();
			known.set(slot, offset);
		}
		return offset ?? read(instant);
	};
}

/** The business day of an instant, `2026-11-22`, in the company's time zone. */
export function businessDay(timeZone: string): (instant: number) => string {
	const offset = zoneOffset(timeZone);
	const names = new Map<number, string>();
	return (instant) => {
		const day = Math.floor((instant + offset(instant)) / 86_400_000);
		let name = names.get(day);
		if (name === undefined) {
			name = new Date(day * 86_400_000).toISOString().slice(0, 10);
			if (names.size > 50_000) names.clear();
			names.set(day, name);
		}
		return name;
	};
}
