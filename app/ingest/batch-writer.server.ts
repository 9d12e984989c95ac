import { setTimeout as sleep } from "node:timers/promises";
import type { Pool, PoolClient } from "pg";
import { committedCounts } from "../../db/queries/batches.server.ts";
import { commitNewFacts } from "../../db/queries/commit-facts.server.ts";
import { commitVersions } from "../../db/queries/sort-versions.server.ts";
import { rawTransaction } from "../../db/raw-transaction.ts";
import type { Kind } from "../metrics/kind.ts";
import { commitFailure } from "./commit-error.ts";
import type { BatchCounts, ReadyBatch } from "./ready-batch.ts";

/** Enough rows in one commit that its fixed costs vanish, few enough that nobody waits long for it. */
const GROUP_ROWS = 60_000;
const GROUP_BATCHES = 200;
const TRIES = 6;
/** A source that re-sent known facts probably goes on doing so. */
const SORT_FOR = 10_000;

interface Waiting {
	readonly batch: ReadyBatch;
	readonly resolve: (counts: BatchCounts) => void;
	readonly reject: (error: unknown) => void;
}

/** Thrown to end a dry run's transaction after everything was counted. */
class DryRunDone extends Error {
	readonly counts: BatchCounts;
	constructor(counts: BatchCounts) {
		super("dry run");
		this.counts = counts;
	}
}

/** Commits batches: one transaction at a time a kind, each merging all requests that wait, so that many small requests cost little more than one large one. */
export class BatchWriter {
	readonly #pool: Pool;
	readonly #waiting = new Map<string, Waiting[]>();
	readonly #sorting = new Map<string, number>();

	constructor(pool: Pool) {
		this.#pool = pool;
	}

	/** Resolves when the batch is committed (or, dry, counted). Rejects with what PostgreSQL said; then nothing of it is stored. */
	commit(batch: ReadyBatch): Promise<BatchCounts> {
		return new Promise((resolve, reject) => {
			const { kind } = batch.origin;
			const waiting = this.#waiting.get(kind.key);
			const item = { batch, resolve, reject };
			if (waiting !== undefined) {
				waiting.push(item);
				return;
			}
			const queue = [item];
			this.#waiting.set(kind.key, queue);
			void this.#work(kind, queue);
		});
	}

	async #work(kind: Kind, queue: Waiting[]): Promise<void> {
		while (queue.length > 0) {
			const group = this.#nextGroup(queue);
			await this.#commitGroup(kind, group);
		}
		this.#waiting.delete(kind.key);
	}

	#nextGroup(queue: Waiting[]): Waiting[] {
		const [first] = queue;
		if (first !== undefined && this.#goesAlone(first.batch))
			return queue.splice(0, 1);
		let rows = 0;
		let count = 0;
		for (const { batch } of queue) {
			if (
				count > 0 &&
				(this.#goesAlone(batch) || rows + batch.rows > GROUP_ROWS)
			)
				break;
			rows += batch.rows;
			if (++count === GROUP_BATCHES) break;
		}
		return queue.splice(0, count);
	}

	#sourceOf = ({ origin }: ReadyBatch) =>
		`${origin.kind.key} ${origin.sourceId}`;

	#isSorting = (batch: ReadyBatch) =>
		(this.#sorting.get(this.#sourceOf(batch)) ?? 0) > performance.now();

	#goesAlone = (batch: ReadyBatch) =>
		batch.origin.dryRun === true || this.#isSorting(batch);

	async #commitGroup(kind: Kind, group: readonly Waiting[]): Promise<void> {
		if (group.length > 1) {
			try {
				const batches = group.map(({ batch }) => batch);
				const counts = await rawTransaction(this.#pool, (client) =>
					commitNewFacts(client, kind, batches),
				);
				group.forEach(({ resolve }, at) => {
					resolve(counts[at] as BatchCounts);
				});
				return;
			} catch {
				// Whatever was wrong belongs to one of them: each is tried by itself and gets its own answer.
			}
		}
		for (const { batch, resolve, reject } of group)
			await this.#commitAlone(kind, batch).then(resolve, reject);
	}

	async #commitAlone(kind: Kind, batch: ReadyBatch): Promise<BatchCounts> {
		let sort = this.#isSorting(batch);
		for (let attempt = 1; ; attempt++) {
			try {
				return await this.#transaction(batch, async (client) => {
					if (sort) return commitVersions(client, kind, batch);
					const [counts] = await commitNewFacts(client, kind, [batch]);
					return counts as BatchCounts;
				});
			} catch (error) {
				const failure = commitFailure(error);
				if (failure === "committed")
					return await committedCounts(this.#pool, batch.id);
				if (failure === "known-fact" && !sort) {
					sort = true;
					this.#sorting.set(
						this.#sourceOf(batch),
						performance.now() + SORT_FOR,
					);
				} else if (failure !== "collision" || attempt >= TRIES) throw error;
				else await sleep(2 ** attempt * 5);
			}
		}
	}

	async #transaction(
		batch: ReadyBatch,
		work: (client: PoolClient) => Promise<BatchCounts>,
	): Promise<BatchCounts> {
		if (!batch.origin.dryRun) return rawTransaction(this.#pool, work);
		try {
			return await rawTransaction(this.#pool, async (client) => {
				throw new DryRunDone(await work(client));
			});
		} catch (error) {
			if (error instanceof DryRunDone) return error.counts;
			throw error;
		}
	}
}
