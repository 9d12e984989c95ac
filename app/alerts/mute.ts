import type { AlertSubject, Matcher } from "./subject.ts";
export interface MuteTiming {
	id: number;
	name: string;
	matcher: Matcher;
	weekdays: readonly number[];
	from: string;
	to: string;
	timeZone: string;
}
export const muting = (
	_m: readonly MuteTiming[],
	_s: AlertSubject,
	_n: Date,
): MuteTiming | null => null;
