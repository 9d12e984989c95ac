export type Phase = "starting" | "running" | "waiting" | "stopping" | "stopped";
export type LifeEvent = "ready" | "exit" | "due" | "stop";

/** Anything not in the table changes nothing: a child may say 'ready' while it is already told to stop. */
const TRANSITIONS = {
	starting: { ready: "running", exit: "waiting", stop: "stopping" },
	running: { exit: "waiting", stop: "stopping" },
	waiting: { due: "starting", stop: "stopped" },
	stopping: { exit: "stopped" },
	stopped: {},
} as const satisfies Record<Phase, Partial<Record<LifeEvent, Phase>>>;

export interface ChildLife {
	readonly phase: Phase;
	/** When the phase began, in epoch milliseconds. */
	readonly since: number;
	/** Deaths in a row without a good run between them. */
	readonly deaths: number;
	/** In `waiting`: how long until it is started again. */
	readonly pause: number;
}

const SECOND = 1000;
const FIRST_PAUSE = SECOND / 2;
const LONGEST_PAUSE = 30 * SECOND;
/** A child that ran for so long was well; its next death counts as the first. */
const GOOD_RUN = 60 * SECOND;

export const newLife = (now: number): ChildLife => ({
	phase: "starting",
	since: now,
	deaths: 0,
	pause: 0,
});

/** What becomes of a child process that is started again whenever it dies, each time a little later. */
export function next(
	life: ChildLife,
	event: LifeEvent,
	now: number,
): ChildLife {
	const targets: Partial<Record<LifeEvent, Phase>> = TRANSITIONS[life.phase];
	const phase = targets[event];
	if (phase === undefined) return life;
	if (phase !== "waiting") return { ...life, phase, since: now, pause: 0 };
	const wasWell = life.phase === "running" && now - life.since >= GOOD_RUN;
	const deaths = wasWell ? 1 : life.deaths + 1;
	const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (deaths - 1));
	return { phase, since: now, deaths, pause };
}
