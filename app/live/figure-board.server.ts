import type { Db } from "../../db/client.ts";
import {
	type Figure,
	type FigureQuestion,
	parseFigureKey,
} from "../metrics/figure.ts";
import { needsOf } from "../metrics/formula-needs.ts";
import { loadDefinitions } from "../metrics/load-definitions.server.ts";
import { readFigures } from "../metrics/read-figures.server.ts";
import { both, type Changes, concerns, NOTHING } from "./changes.ts";
import { figureDigest } from "./figure-digest.ts";
import { IDLE, nextPace, type Pace, type PaceEvent } from "./pace.ts";

/** One figure that somebody watches. */
export interface Cell<Reader> {
	readonly key: string;
	readonly question: FigureQuestion;
	readonly readers: Set<Reader>;
	/** Null before it was computed, and for a metric that is gone. */
	json: string | null;
	digest: string;
	isNew: boolean;
}

interface BoardOptions<Reader> {
	readonly db: Db;
	readonly now: () => Date;
	/** After each round: the figures that are not what they were. */
	readonly onRead: (moved: readonly Cell<Reader>[], at: number) => void;
	readonly onTrouble: (error: unknown) => void;
}

/** Every distinct figure that is watched, each computed once a round however many watch it. */
export class FigureBoard<Reader> {
	readonly #options: BoardOptions<Reader>;
	readonly #cells = new Map<string, Cell<Reader>>();
	#changes: Changes = NOTHING;
	#pace: Pace = IDLE;
	#timer: NodeJS.Timeout | undefined;
	#settled: PromiseWithResolvers<void>[] = [];
	#rounds = 0;
	#spent = 0;

	constructor(options: BoardOptions<Reader>) {
		this.#options = options;
	}

	get size(): number {
		return this.#cells.size;
	}

	/** How often figures were read, for tests and the bench. */
	get rounds(): number {
		return this.#rounds;
	}

	/** Milliseconds that all of it took, most of them the database's. */
	get spent(): number {
		return this.#spent;
	}

	add(key: string, reader: Reader): Cell<Reader> {
		let cell = this.#cells.get(key);
		if (!cell) {
			const question = parseFigureKey(key);
			cell = {
				key,
				question,
				readers: new Set(),
				json: null,
				digest: "",
				isNew: true,
			};
			this.#cells.set(key, cell);
		}
		cell.readers.add(reader);
		return cell;
	}

	drop(cell: Cell<Reader>, reader: Reader): void {
		cell.readers.delete(reader);
		if (cell.readers.size === 0) this.#cells.delete(cell.key);
	}

	changed(changes: Changes): void {
		if (this.#cells.size === 0) return;
		this.#changes = both(this.#changes, changes);
		this.#step("changed");
	}

	/** Resolves when every figure here is computed and nothing is known that may have changed it; rejects where the database does not answer. */
	settled(): Promise<void> {
		const isNew = [...this.#cells.values()].some((cell) => cell.isNew);
		if (this.#pace.state === "idle" && !isNew) return Promise.resolve();
		const settled = Promise.withResolvers<void>();
		this.#settled.push(settled);
		this.#step("asked");
		return settled.promise;
	}

	#step(event: PaceEvent): void {
		this.#pace = nextPace(this.#pace, event, performance.now());
		clearTimeout(this.#timer);
		if (this.#pace.state !== "waiting") return;
		this.#timer = setTimeout(
			() => void this.#round(),
			Math.max(0, this.#pace.due - performance.now()),
		).unref();
	}

	async #round(): Promise<void> {
		this.#step("began");
		const began = performance.now();
		const changes = this.#changes;
		const settled = this.#settled;
		this.#changes = NOTHING;
		this.#settled = [];
		try {
			await this.#compute(changes);
		} catch (error) {
			this.#changes = both(this.#changes, changes);
			this.#options.onTrouble(error);
			this.#step("failed");
			for (const { reject } of settled) reject(error);
			return;
		}
		this.#spent += performance.now() - began;
		this.#step("done");
		for (const { resolve } of settled) resolve();
	}

	async #compute(changes: Changes): Promise<void> {
		const { db, onRead } = this.#options;
		const now = this.#options.now();
		const kinds = new Map(
			(await loadDefinitions(db, "all")).map(({ key, formula }) => [
				key,
				needsOf(formula).kinds,
			]),
		);
		const due = [...this.#cells.values()].filter(
			({ isNew, question: { metric } }) =>
				isNew || concerns(changes, { metric, kinds: kinds.get(metric) ?? [] }),
		);
		const figures = due
			.filter(({ question }) => kinds.has(question.metric))
			.map(({ question }) => question);
		if (figures.length > 0) this.#rounds += 1;
		const found =
			figures.length > 0
				? await readFigures({ db }, { figures, now })
				: new Map<string, Figure>();
		const moved: Cell<Reader>[] = [];
		for (const cell of due) {
			const { isNew } = cell;
			cell.isNew = false;
			const figure = found.get(cell.key);
			const json = figure ? JSON.stringify(figure) : null;
			if (json === cell.json) continue;
			cell.json = json;
			cell.digest = figure ? figureDigest(figure) : "";
			// Whoever made it new waits for the answer to their watch.
			if (!isNew) moved.push(cell);
		}
		onRead(moved, now.getTime());
	}

	/** Nothing is computed after it; whoever waits is told. */
	stop(): void {
		clearTimeout(this.#timer);
		this.#cells.clear();
		for (const { reject } of this.#settled.splice(0))
			reject(new Error("the server stops"));
	}
}
