import { randomUUID } from "node:crypto";
import type { Listener } from "../../db/listen.ts";
import { TOPICS, type Topic, type TopicDigests } from "./topic.ts";

/** A storm of changes is one. */
const GATHERED = 200;

/** How each topic stands in this process: a number that moves when something of it has changed. */
export class TopicBoard {
	/** Another process counts from another start, so that a page that comes over asks anew. */
	readonly #process = randomUUID().slice(0, 8);
	readonly #counts = new Map<Topic, number>();
	readonly #onMoved: (topic: Topic) => void;
	#timer: NodeJS.Timeout | undefined;
	readonly #moved = new Set<Topic>();

	constructor(listener: Listener, onMoved: (topic: Topic) => void) {
		this.#onMoved = onMoved;
		for (const topic of TOPICS) {
			listener.on(topic, () => this.#change(topic));
			// What was said while the connection was away is made up for.
			listener.on("connected", () => this.#change(topic));
		}
	}

	digest(topic: Topic): string {
		return `${this.#process}${this.#counts.get(topic) ?? 0}`;
	}

	/** Those that are not as somebody has them. */
	news(have: ReadonlyMap<Topic, string>): TopicDigests {
		return Object.fromEntries(
			[...have].flatMap(([topic, digest]) =>
				digest === this.digest(topic) ? [] : [[topic, this.digest(topic)]],
			),
		);
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#change(topic: Topic): void {
		// At once, so that a page read from now on says that it has seen it.
		this.#counts.set(topic, (this.#counts.get(topic) ?? 0) + 1);
		this.#moved.add(topic);
		this.#timer ??= setTimeout(() => {
			this.#timer = undefined;
			const moved = [...this.#moved];
			this.#moved.clear();
			for (const one of moved) this.#onMoved(one);
		}, GATHERED).unref();
	}
}
