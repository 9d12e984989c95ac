import { FigureStore } from "../live/browser/figure-store.ts";
import { type LivePort, openLivePort } from "../live/browser/live-port.ts";
import { LIVE_OFF, type LiveState } from "../live/browser/live-state.ts";

const SECOND = 1000;
/** What a page shows as it comes and goes is said once. */
const GATHERED = 20;
/** So that the worker knows which pages are there; browsers slow a hidden page's timers down to about this. */
const STILL_HERE = 60 * SECOND;
/**
 * Who does not look for so long needs no figures; the page catches up when it is looked at again. Without a shared worker each page has
 * a stream of its own, of which a browser without HTTP/2 allows six.
 */
const unseenFor = () =>
	typeof SharedWorker === "undefined" ? SECOND : 5 * 60 * SECOND;

let port: LivePort | undefined;
let state: LiveState = LIVE_OFF;
let gathering: ReturnType<typeof setTimeout> | undefined;
let unseen: ReturnType<typeof setTimeout> | undefined;
let isAway = false;
const stateListeners = new Set<() => void>();

/** The page's figures. Only a browser ever puts something in: on the server it stays empty. */
export const liveFigures = new FigureStore(() => {
	clearTimeout(gathering);
	gathering = setTimeout(say, GATHERED);
});

const setState = (next: LiveState) => {
	state = next;
	for (const listener of stateListeners) listener();
};

export const liveState = {
	get: (): LiveState => state,
	onServer: (): LiveState => LIVE_OFF,
	subscribe(listener: () => void): () => void {
		stateListeners.add(listener);
		return () => stateListeners.delete(listener);
	},
};

function say(): void {
	const shown = liveFigures.shown();
	if (isAway) return;
	// A page without figures asks nobody.
	if (!port && Object.keys(shown).length === 0) return;
	port ??= begin();
	port.watch(shown);
}

function leave(): void {
	isAway = true;
	port?.leave();
}

function comeBack(): void {
	clearTimeout(unseen);
	isAway = false;
	say();
	port?.wake();
}

function begin(): LivePort {
	setInterval(say, STILL_HERE);
	addEventListener("pagehide", leave);
	addEventListener("pageshow", ({ persisted }) => {
		if (persisted) comeBack();
	});
	addEventListener("online", comeBack);
	document.addEventListener("visibilitychange", () => {
		clearTimeout(unseen);
		if (document.visibilityState === "visible") comeBack();
		else unseen = setTimeout(leave, unseenFor());
	});
	return openLivePort({
		onFigures: (message) => liveFigures.receive(message),
		onState: setState,
	});
}
