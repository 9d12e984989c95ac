import type { ShiftView } from "./on-call-view.ts";

/** A rota's fields as text, so that a refused form comes back as it was typed. */
export interface RotaTyped {
	readonly name: string;
	readonly team: string;
	readonly weekday: string;
	readonly time: string;
	readonly startsOn: string;
	readonly people: readonly string[];
}

export interface RotaTypedProblem {
	/** A field's name; `person.2` is the third line of people. */
	readonly field: string;
	readonly code:
		| "name"
		| "team"
		| "weekday"
		| "time"
		| "time-zone"
		| "day"
		| "people-count"
		| "nobody-called"
		| "several-called";
	readonly value: string;
	readonly allowed: string;
}

export interface RotaAnswer {
	readonly typed: RotaTyped;
	readonly problems: readonly RotaTypedProblem[];
	readonly said: "failed" | "in-use" | "problems" | null;
	/** What the form as it stands would give; null where something of it is wrong. */
	readonly weeks: readonly ShiftView[] | null;
}

export interface RotaFormChoices {
	/** Names as the list offers them. */
	readonly people: readonly string[];
	readonly teams: readonly { readonly value: string; readonly text: string }[];
}
