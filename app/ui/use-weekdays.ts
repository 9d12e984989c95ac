import { useReader } from "./reader-context.tsx";

/** Monday to Sunday, as the language writes them short. */
export function useWeekdays(): readonly string[] {
	const { locale } = useReader();
	const format = new Intl.DateTimeFormat(locale, {
		weekday: "short",
		timeZone: "UTC",
	});
	return [1, 2, 3, 4, 5, 6, 7].map((day) =>
		format.format(Date.UTC(2024, 0, day)),
	);
}
