import type { FiguresMessage } from "../event-text.ts";
import { figureDigest } from "../figure-digest.ts";
import { LiveConnection } from "./live-connection.ts";
import type { LiveState } from "./live-state.ts";
import { retryDelay } from "./retry-delay.ts";
import { unionOf } from "./union-of.ts";

/** A page, as the switchboard sees it. */
export interface Subscriber {
	readonly onFigures: (message: FiguresMessage) => void;
	readonly onInbox: () => void;
	readonly onState: (state: LiveState) => void;
}

/** By figure key the digest of what a page shows. */
export type Shown = Readonly<Record<string, string>>;

const SECOND = 1000;
/** Pages that open together are one question. */
const GATHERED = 40;
/** Between two pages nobody is there for a moment. */
const LINGER = 10 * SECOND;
/** A page says each minute that it is there; one that froze or crashed says nothing any more. */
const GONE_AFTER = 5 * 60 * SECOND;

interface Page {
	/** With what it was told since it said so. */
	shown: Record<string, string>;
	heard: number;
}

/** Joins the pages of a browser on one stream: one in the shared worker, or one in each page where there is no such worker. */
export class Switchboard {
	readonly #pages = new Map<Subscriber, Page>();
	readonly #connection: LiveConnection;
	#asking: ReturnType<typeof setTimeout> | undefined;
	#closing: ReturnType<typeof setTimeout> | undefined;
	#failures = 0;

	constructor() {
		this.#connection = new LiveConnection({
			onOpen: () => void this.#ask(),
			onFigures: (message) => this.#tell(message),
			onInbox: () => this.#tellInbox(),
			onState: (state) => {
				for (const page of this.#pages.keys()) page.onState(state);
			},
		});
	}

	/** All that the page shows from now on. */
	watch(subscriber: Subscriber, shown: Shown): void {
		const known = this.#pages.get(subscriber);
		this.#pages.set(subscriber, { shown: { ...shown }, heard: Date.now() });
		if (!known) subscriber.onState(this.#connection.state);
		if (known && JSON.stringify(known.shown) === JSON.stringify(shown)) return;
		this.#changed();
	}

	/** The page is looked at again. */
	wake(subscriber: Subscriber): void {
		const page = this.#pages.get(subscriber);
		if (page) page.heard = Date.now();
		this.#connection.wake();
	}

	leave(subscriber: Subscriber): void {
		if (this.#pages.delete(subscriber)) this.#changed();
	}

	#union(): Record<string, string> {
		const now = Date.now();
		for (const [subscriber, { heard }] of this.#pages)
			if (now - heard > GONE_AFTER) this.#pages.delete(subscriber);
		return unionOf([...this.#pages.values()].map(({ shown }) => shown));
	}

	#changed(): void {
		clearTimeout(this.#closing);
		this.#union();
		if (this.#pages.size === 0) {
			this.#closing = setTimeout(() => this.#connection.stop(), LINGER);
			return;
		}
		this.#connection.start();
		// While the stream is not open yet its opening asks.
		this.#askIn(GATHERED);
	}

	#askIn(delay: number): void {
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => {
			if (this.#connection.isOpen) void this.#ask();
		}, delay);
	}

	/** Says what is watched; the answer is what has changed meanwhile. */
	async #ask(): Promise<void> {
		clearTimeout(this.#asking);
		const have = this.#union();
		let status = 0;
		let message: FiguresMessage | null = null;
		try {
			const answer = await fetch("/live/watch", {
				method: "POST",
				headers: { "Content-Type": "application/json" },
				body: JSON.stringify({ stream: this.#connection.stream, have }),
			});
			status = answer.status;
			if (answer.ok) message = await answer.json();
		} catch {
			// Asked again below, as after an answer that is no.
		}
		if (message) {
			this.#failures = 0;
			this.#connection.caughtUp();
			this.#tell(message);
		} else if (status === 401) this.#connection.signedOut();
		else if (status === 409) this.#connection.restart();
		else if (this.#connection.isOpen)
			this.#askIn(retryDelay(++this.#failures, Math.random()));
	}

	#tellInbox(): void {
		for (const page of this.#pages.keys()) page.onInbox();
	}

	#tell({ at, figures, topics = {} }: FiguresMessage): void {
		for (const [subscriber, { shown }] of this.#pages) {
			const own = Object.entries(figures).filter(([key]) => key in shown);
			for (const [key, figure] of own) shown[key] = figureDigest(figure);
			const told = Object.entries(topics).filter(
				([topic, digest]) => topic in shown && shown[topic] !== digest,
			);
			for (const [topic, digest] of told) shown[topic] = digest;
			if (own.length > 0 || told.length > 0)
				subscriber.onFigures({
					at,
					figures: Object.fromEntries(own),
					topics: Object.fromEntries(told),
				});
		}
	}
}
