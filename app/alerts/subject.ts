import type { Scope } from "../metrics/scope.ts";
import type { ToldAs } from "./decide.ts";

/** What silences, mute timings and routes look at. */
export interface AlertSubject {
	readonly ruleId: number;
	readonly metric: string;
	readonly labels: readonly string[];
	readonly teamId: number | null;
	/** The rule's scope together with the instance's own value. */
	readonly scope: Scope;
	/** As what it would be told; null while there is nothing to tell. */
	readonly as: ToldAs | null;
}

/** Everything that it names has to hold; a scope holds of itself and of whatever lies within it. It names at least one thing. */
export interface Matcher {
	readonly ruleId?: number;
	readonly metric?: string;
	readonly label?: string;
	readonly teamId?: number;
	readonly as?: ToldAs;
	readonly scope?: Scope;
}
