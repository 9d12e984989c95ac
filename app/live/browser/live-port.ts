import type { FiguresMessage } from "../event-text.ts";
import type { LiveState } from "./live-state.ts";
import { type Shown, type Subscriber, Switchboard } from "./switchboard.ts";

export type FromPage =
	| { readonly type: "watch"; readonly shown: Shown }
	| { readonly type: "wake" }
	| { readonly type: "leave" };

export type ToPage =
	| { readonly type: "here" }
	| { readonly type: "figures"; readonly figures: FiguresMessage }
	| { readonly type: "inbox" }
	| { readonly type: "state"; readonly state: LiveState };

export interface LivePort {
	watch(shown: Shown): void;
	wake(): void;
	leave(): void;
}

/** A worker that has not answered by then does not run: a browser may have the word and not the thing. */
const PATIENCE = 3000;

function ownSwitchboard(subscriber: Subscriber): LivePort {
	const switchboard = new Switchboard();
	return {
		watch: (shown) => switchboard.watch(subscriber, shown),
		wake: () => switchboard.wake(subscriber),
		leave: () => switchboard.leave(subscriber),
	};
}

function sharedWorker(subscriber: Subscriber, onSilence: () => void): LivePort {
	const worker = new SharedWorker(
		new URL("./live-worker.ts", import.meta.url),
		{
			type: "module",
			name: "nebula-live",
		},
	);
	const say = (message: FromPage) => worker.port.postMessage(message);
	let decided = false;
	let silent = false;
	const giveUp = () => {
		if (decided) return;
		decided = true;
		silent = true;
		say({ type: "leave" });
		onSilence();
	};
	setTimeout(giveUp, PATIENCE);
	worker.onerror = giveUp;
	worker.port.onmessage = ({ data }: MessageEvent<ToPage>) => {
		decided = true;
		if (silent) return;
		if (data.type === "figures") subscriber.onFigures(data.figures);
		else if (data.type === "inbox") subscriber.onInbox();
		else if (data.type === "state") subscriber.onState(data.state);
	};
	return {
		watch: (shown) => say({ type: "watch", shown }),
		wake: () => say({ type: "wake" }),
		leave: () => say({ type: "leave" }),
	};
}

/** A page's way to the stream: by the browser's shared worker, or where there is none (Android) by a stream of its own. */
export function openLivePort(subscriber: Subscriber): LivePort {
	if (typeof SharedWorker === "undefined") return ownSwitchboard(subscriber);
	let shown: Shown | null = null;
	let port: LivePort;
	const fallBack = () => {
		port = ownSwitchboard(subscriber);
		if (shown) port.watch(shown);
	};
	try {
		port = sharedWorker(subscriber, fallBack);
	} catch {
		port = ownSwitchboard(subscriber);
	}
	return {
		watch(next) {
			shown = next;
			port.watch(next);
		},
		wake: () => port.wake(),
		leave() {
			shown = null;
			port.leave();
		},
	};
}
