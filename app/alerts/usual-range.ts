import type { UsualRange } from "./evaluation.ts";
export const usualRange = (
	_v: readonly { value: number; sample: number }[],
): UsualRange | null => null;
export const comparableWeeks = (_n: Date, _z: string, _w: number): Date[] => [];
