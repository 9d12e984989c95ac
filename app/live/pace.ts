/** Changes that come so close together are one. */
export const COALESCED = 200;
/** After a round that failed: the database is away, or was. */
const PAUSE = 1000;

/** When figures are computed anew: one round at a time, the next one as soon as it is due. */
export type Pace =
	| { readonly state: "idle" }
	| { readonly state: "waiting"; readonly due: number }
	| {
			readonly state: "computing";
			/** When the next round is due; null while nothing has changed since this one began. */
			readonly next: number | null;
	  };

export type PaceEvent =
	/** Something that figures rest on. */
	| "changed"
	/** Somebody waits for figures that were never computed. */
	| "asked"
	| "began"
	| "done"
	| "failed";

export const IDLE: Pace = { state: "idle" };

const waiting = (due: number): Pace => ({ state: "waiting", due });
const sooner = (known: number | null, due: number): number =>
	known === null ? due : Math.min(known, due);

/** Changes are gathered for a moment, counted from the first; while a round runs, further ones wait for the next. */
export function nextPace(pace: Pace, event: PaceEvent, now: number): Pace {
	switch (event) {
		case "changed":
		case "asked": {
			const due = event === "asked" ? now : now + COALESCED;
			if (pace.state === "computing")
				return { ...pace, next: sooner(pace.next, due) };
			return waiting(sooner(pace.state === "waiting" ? pace.due : null, due));
		}
		case "began":
			return { state: "computing", next: null };
		case "done":
			return pace.state === "computing" && pace.next !== null
				? waiting(Math.max(pace.next, now))
				: IDLE;
		case "failed":
			return waiting(now + PAUSE);
	}
}
