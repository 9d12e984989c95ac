import type { Day } from "./day.ts";

/** What is known of one source of one kind of fact. */
export interface SourceState {
	readonly source: string;
	readonly kind: string;
	/** What the source said. */
	readonly statedThrough: number | null;
	/** The rule for when it says nothing: complete through so long ago, in milliseconds. */
	readonly completeAfter: number | null;
	readonly promiseMinutes: number | null;
	readonly latestFactAt: number | null;
	/** The first day of what it sent, of batches that were not undone. */
	readonly firstDay: Day | null;
	/** Nobody waits for it any more. */
	readonly retired: boolean;
}

export type CompletenessBasis =
	| "stated"
	| "rule"
	| "latest-fact"
	| "nothing-yet";

/** Up to when a source has sent everything, and how we know: its own word, else its rule, else its latest fact. */
export function completeThrough(
	source: SourceState,
	now: number,
): { through: number | null; by: CompletenessBasis } {
	if (source.statedThrough !== null)
		return { through: source.statedThrough, by: "stated" };
	if (source.completeAfter !== null)
		return { through: now - source.completeAfter, by: "rule" };
	if (source.latestFactAt !== null)
		return { through: source.latestFactAt, by: "latest-fact" };
	return { through: null, by: "nothing-yet" };
}

export interface KindFreshness {
	/** The least of its sources; null where none has sent or said anything. */
	readonly through: number | null;
	/** The furthest behind of those that break their promise. */
	readonly behind: {
		readonly through: number;
		readonly promiseMinutes: number;
	} | null;
	/** The first day of any of its sources, retired or not; null where none sent a fact. */
	readonly since: Day | null;
}

/** How far all the sources of a kind have come. One that never sent or said anything does not feed the kind yet; a retired one feeds it no more, unless no other ever did. */
export function kindFreshness(
	sources: readonly SourceState[],
	metricPromise: number | null,
	now: number,
): KindFreshness {
	let least: number | null = null;
	let behind: KindFreshness["behind"] = null;
	let since: Day | null = null;
	for (const { firstDay } of sources)
		if (firstDay !== null && (since === null || firstDay < since))
			since = firstDay;
	const heard = sources.filter(
		(source) => completeThrough(source, now).through !== null,
	);
	const feeding = heard.filter(({ retired }) => !retired);
	for (const source of feeding.length > 0 ? feeding : heard) {
		const { through } = completeThrough(source, now);
		if (through === null) continue;
		if (least === null || through < least) least = through;
		const promiseMinutes = source.retired
			? null
			: (source.promiseMinutes ?? metricPromise);
		if (
			promiseMinutes !== null &&
			now - through > promiseMinutes * 60_000 &&
			(behind === null || through < behind.through)
		)
			behind = { through, promiseMinutes };
	}
	return { through: least, behind, since };
}
