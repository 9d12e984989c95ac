import type { Db } from "../../db/client.ts";
import type { Listener } from "../../db/listen.ts";

const MINUTE = 60_000;
/** Together as many observations as some 20 MB hold. */
const MOST_OBSERVATIONS = 100_000;
const MOST_READINGS = 500;

/** From where figures are read. Without `kept` each reading is made anew. */
export interface ReaderContext {
	readonly db: Db;
	readonly kept?: KeptReadings;
}

interface Reading {
	readonly minute: number;
	readonly value: Promise<unknown>;
	weight: number;
}

/** What may be kept, under a name that says all that it depends on but time and facts. */
export interface Keepable<T> {
	readonly name: string;
	readonly now: Date;
	readonly read: () => Promise<T>;
	/** How many observations it holds. */
	readonly weigh: (value: T) => number;
}

/**
 * Readings of this minute that nothing committed since can have changed. Before one is given again the LISTEN connection is asked to catch up,
 * so whoever was told that something is committed never gets a figure from before it. docs/decisions/kept-readings.md
 */
export class KeptReadings {
	readonly #listener: Pick<Listener, "on" | "caughtUp">;
	/** Least recently given first. */
	readonly #readings = new Map<string, Reading>();
	#weight = 0;

	constructor(listener: Pick<Listener, "on" | "caughtUp">) {
		this.#listener = listener;
		for (const event of ["facts", "master", "connected"])
			listener.on(event, () => this.#forget());
	}

	async keep<T>({ name, now, read, weigh }: Keepable<T>): Promise<T> {
		if (!(await this.#listener.caughtUp())) return read();
		const minute = Math.floor(now.getTime() / MINUTE);
		const known = this.#readings.get(name);
		if (known) this.#drop(name, known);
		if (known?.minute === minute) {
			this.#put(name, known);
			return known.value as Promise<T>;
		}
		const value = read();
		const reading: Reading = { minute, value, weight: 0 };
		this.#put(name, reading);
		value.then(
			(found) => this.#weighed(name, reading, weigh(found)),
			() => this.#drop(name, reading),
		);
		return value;
	}

	#weighed(name: string, reading: Reading, weight: number): void {
		if (this.#readings.get(name) !== reading) return;
		reading.weight = weight;
		this.#weight += weight;
		for (const [oldest, each] of this.#readings) {
			if (
				this.#weight <= MOST_OBSERVATIONS &&
				this.#readings.size <= MOST_READINGS
			)
				break;
			this.#drop(oldest, each);
		}
	}

	#put(name: string, reading: Reading): void {
		this.#readings.set(name, reading);
		this.#weight += reading.weight;
	}

	#drop(name: string, reading: Reading): void {
		if (this.#readings.get(name) !== reading) return;
		this.#readings.delete(name);
		this.#weight -= reading.weight;
	}

	#forget(): void {
		this.#readings.clear();
		this.#weight = 0;
	}
}
