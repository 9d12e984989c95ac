import { readInstant } from "../../ingest/read-instant.ts";
import type { TermsChange } from "../../ingest/source-terms.ts";

export const UNITS = { minutes: 1, hours: 60, days: 1440 } as const;

type Problem = {
	readonly problem: "bad-minutes" | "bad-instant";
	readonly value: string;
};

/** A length of time as typed; null where nothing was. */
function readMinutes(amount: string, unit: string): number | null | Problem {
	if (amount === "") return null;
	const size = Object.entries(UNITS).find(([name]) => name === unit)?.[1];
	if (!/^\d{1,6}$/.test(amount) || size === undefined)
		return { problem: "bad-minutes", value: `${amount} ${unit}`.trim() };
	return Number(amount) * size;
}

/**
 * What a source's form asks to change. A time of day is the company's: `toInstant` turns its clock,
 * given as if it were UTC, into an instant.
 */
export function readTermsForm(
	form: FormData,
	toInstant: (local: number) => number | "skipped" | "twice",
): TermsChange | Problem {
	const text = (name: string) => String(form.get(name) ?? "").trim();
	switch (text("intent")) {
		case "retire":
			return { retired: true };
		case "await":
			return { retired: false };
		case "take-back":
			return { completeThrough: null };
		case "complete": {
			const typed = text("through");
			const local = readInstant(`${typed}Z`);
			const instant = typeof local === "number" ? toInstant(local) : local;
			return typeof instant === "number"
				? { completeThrough: new Date(instant).toISOString() }
				: { problem: "bad-instant", value: typed };
		}
		default: {
			const promise = readMinutes(text("promise"), text("promise-unit"));
			if (promise !== null && typeof promise === "object") return promise;
			const after = readMinutes(text("after"), text("after-unit"));
			if (after !== null && typeof after === "object") return after;
			return { promiseMinutes: promise, completeAfterMinutes: after };
		}
	}
}
