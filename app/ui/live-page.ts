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
/** A page that shows no figure has nothing to say of them, though its stream stands. */
let showsFigures = false;
const stateListeners = new Set<() => void>();
const inboxListeners = new Set<() => void>();

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
	get: (): LiveState => (showsFigures ? state : LIVE_OFF),
	onServer: (): LiveState => LIVE_OFF,
	subscribe(listener: () => void): () => void {
		stateListeners.add(listener);
		return () => stateListeners.delete(listener);
	},
};

/** Called when the reader's inbox is another; keeps the stream open on pages without figures too. */
export function onInboxNews(listener: () => void): () => void {
	inboxListeners.add(listener);
	clearTimeout(gathering);
	gathering = setTimeout(say, GATHERED);
	return () => inboxListeners.delete(listener);
}

function say(): void {
	const shown = liveFigures.shown();
	const shows = Object.keys(shown).length > 0;
	if (shows !== showsFigures) {
		showsFigures = shows;
		setState(state);
	}
	if (isAway) return;
	// A page without figures and without an inbox asks nobody.
	if (!port && !shows && inboxListeners.size === 0) return;
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
		onInbox: () => {
			for (const listener of inboxListeners) listener();
		},
		onState: setState,
	});
}
