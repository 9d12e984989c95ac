import type { Figure } from "../../metrics/figure.ts";
import type { FiguresMessage } from "../event-text.ts";
import { figureDigest } from "../figure-digest.ts";
import { isTopic, type Topic } from "../topic.ts";

/** So many values of a figure are remembered as gone by. */
const REMEMBERED = 8;

/** Between two moves that are shown as news. */
const CALM = 4000;

export interface Move {
	/** By performance.now(). */
	readonly at: number;
	readonly from: number | null;
}

interface Known {
	readonly figure: Figure;
	readonly digest: string;
}

interface Entry {
	/** How many components show it. */
	shown: number;
	/** What the page came with. */
	own: Known | null;
	/** What was told since; null while the page's own is the newest. */
	told: (Known & { readonly at: number }) | null;
	/** Digests of values that gave way to a newer one: an answer that was on its way meanwhile does not bring them back. */
	readonly past: string[];
	/** The last move that was worth a look. */
	move: Move | null;
}

const sameReading = (a: Figure, b: Figure): boolean =>
	JSON.stringify(a.current) === JSON.stringify(b.current);

/** The figures of the page that is open: what it came with, and what it was told since. */
export class FigureStore {
	readonly #entries = new Map<string, Entry>();
	readonly #topics = new Map<Topic, { shown: number; digest: string }>();
	readonly #listeners = new Set<() => void>();
	readonly #movers = new Set<(keys: readonly string[]) => void>();
	readonly #onShown: () => void;
	readonly #moved = new WeakMap<Figure["current"], Move>();

	/** `onShown` is called when what the page shows is not what it showed. */
	constructor(onShown: () => void) {
		this.#onShown = onShown;
	}

	/** A component shows the figure of that key; null where it only wants to know that it moved. The answer takes it back. */
	show(key: string, figure: Figure | null): () => void {
		let entry = this.#entries.get(key);
		if (!entry) {
			entry = { shown: 0, own: null, told: null, past: [], move: null };
			this.#entries.set(key, entry);
		}
		entry.shown += 1;
		if (figure) this.#take(entry, figure);
		this.#onShown();
		return () => {
			entry.shown -= 1;
			this.#onShown();
		};
	}

	/** A component wants to know when something of a topic changes; the page came with that digest. The answer takes it back. */
	showTopic(topic: Topic, digest: string): () => void {
		const known = this.#topics.get(topic);
		const entry = known ?? { shown: 0, digest };
		this.#topics.set(topic, entry);
		entry.shown += 1;
		entry.digest = digest;
		this.#onShown();
		return () => {
			entry.shown -= 1;
			this.#onShown();
		};
	}

	/** The page's own figure, unless it is one that gave way already. */
	#take(entry: Entry, figure: Figure): void {
		const digest = figureDigest(figure);
		if (entry.own?.digest === digest) return;
		if (entry.told && entry.past.includes(digest)) return;
		entry.own = { figure, digest };
		if (!entry.told) return;
		this.#leave(entry, entry.told.digest);
		entry.told = null;
		this.#changed();
	}

	#leave(entry: Entry, digest: string): void {
		entry.past.push(digest);
		if (entry.past.length > REMEMBERED) entry.past.shift();
	}

	/** What is newer than the page's own; undefined where nothing is. Stays the same object until it moves. */
	newest(key: string): Figure | undefined {
		return this.#entries.get(key)?.told?.figure;
	}

	receive({ at, figures, topics = {} }: FiguresMessage): void {
		const moved: string[] = [];
		for (const [topic, digest] of Object.entries(topics)) {
			const entry = isTopic(topic) ? this.#topics.get(topic) : undefined;
			if (!entry || entry.digest === digest) continue;
			entry.digest = digest;
			moved.push(topic);
		}
		let any = false;
		for (const [key, figure] of Object.entries(figures)) {
			const entry = this.#entries.get(key);
			if (!entry || (entry.told && at < entry.told.at)) continue;
			const digest = figureDigest(figure);
			const before = entry.told ?? entry.own;
			if (before?.digest === digest) continue;
			any = true;
			const wasTold = entry.told !== null;
			entry.told = { figure, digest, at };
			if (!before) continue;
			this.#leave(entry, before.digest);
			const again = entry.past.indexOf(digest);
			if (again >= 0) entry.past.splice(again, 1);
			if (before.figure.current.value !== figure.current.value) {
				const now = performance.now();
				const { move } = entry;
				// A figure that moves all the time is not news all the time.
				if (!move || now - move.at > CALM)
					entry.move = { at: now, from: before.figure.current.value };
				this.#moved.set(figure.current, entry.move as Move);
			}
			// A page may hold the figure against another period than we do: that alone is no move.
			if (wasTold || !sameReading(before.figure, figure)) moved.push(key);
		}
		if (any) this.#changed();
		if (moved.length > 0) for (const mover of this.#movers) mover(moved);
	}

	/** How a value that was told came to be; undefined for one that stood when the page came. */
	moveOf(current: Figure["current"]): Move | undefined {
		return this.#moved.get(current);
	}

	/** By key the digest of what is shown. What nobody shows any more is forgotten now and not before: a component that is drawn anew takes back and shows again. */
	shown(): Record<string, string> {
		for (const [key, { shown }] of this.#entries)
			if (shown === 0) this.#entries.delete(key);
		for (const [topic, { shown }] of this.#topics)
			if (shown === 0) this.#topics.delete(topic);
		return Object.fromEntries([
			...[...this.#entries].map(([key, { own, told }]): [string, string] => [
				key,
				(told ?? own)?.digest ?? "",
			]),
			...[...this.#topics].map(([topic, { digest }]): [string, string] => [
				topic,
				digest,
			]),
		]);
	}

	subscribe(listener: () => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Calls with the keys of figures that moved while the page was open. */
	onMoved(mover: (keys: readonly string[]) => void): () => void {
		this.#movers.add(mover);
		return () => this.#movers.delete(mover);
	}

	#changed(): void {
		for (const listener of this.#listeners) listener();
	}
}
