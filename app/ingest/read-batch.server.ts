import type { MasterData, MemberCode } from "../master/master-data.ts";
import {
	type CheckedFact,
	isReject,
	recordChecker,
	rejectOf,
} from "./check-record.ts";
import {
	type EncodedFact,
	factEncoder,
	type NotEncoded,
} from "./encode-fact.ts";
import { factClock } from "./fact-clock.ts";
import type { Clock } from "./read-field.ts";
import type { BatchOrigin } from "./ready-batch.ts";
import type { RawRecord, RecordChunk, Reject } from "./record-chunk.ts";
import { rehearseMembers } from "./rehearse-members.ts";
import type { Spool } from "./spool.server.ts";
import { MemberCollector } from "./touched-members.ts";

/** Rejects that are kept for download; beyond that they are only counted. */
const KEPT_REJECTS = 100_000;
/** And no more than this many characters of them wait in memory. */
const KEPT_CHARACTERS = 16 * 1024 * 1024;
const NEW_MEMBERS = 10_000;

interface Checked {
	readonly record: RawRecord;
	readonly fact: CheckedFact;
}

/** Checks and encodes one batch's records as they come, and keeps count. */
export class BatchReader {
	readonly #master: MasterData;
	readonly #spool: Spool;
	readonly #dimensions: BatchOrigin["kind"]["dimensions"];
	readonly #check: ReturnType<typeof recordChecker>;
	readonly #encode: ReturnType<typeof factEncoder>;
	readonly #clock: Clock;
	#learned = 0;
	#keptCharacters = 0;
	rows = 0;
	rejected = 0;
	readonly rejects: Reject[] = [];
	readonly days = new Set<string>();
	readonly touched = new MemberCollector();
	latestFact: number | null = null;

	constructor(
		master: MasterData,
		request: BatchOrigin & { readonly ignoreExtra?: boolean },
		batchId: number,
		spool: Spool,
	) {
		this.#master = request.dryRun === true ? rehearseMembers(master) : master;
		this.#spool = spool;
		this.#dimensions = request.kind.dimensions;
		this.#clock = factClock(request.receivedAt);
		this.#check = recordChecker(request.kind, {
			ignoreExtra: request.ignoreExtra ?? false,
		});
		this.#encode = factEncoder(request.kind, this.#master, {
			sourceId: request.sourceId,
			batchId,
		});
	}

	get lines(): number {
		return this.rows + this.rejected;
	}

	async take({ records, unreadable }: RecordChunk): Promise<void> {
		for (const reject of unreadable) this.#refuse(reject);
		const checked: Checked[] = [];
		for (const record of records) {
			const fact = this.#check(record, this.#clock);
			if (isReject(fact)) this.#refuse(fact);
			else checked.push({ record, fact });
		}
		let at = 0;
		for (const { record, fact } of checked) {
			let encoded = this.#encode(fact);
			if ("unknown" in encoded && this.#learned < NEW_MEMBERS) {
				await this.#learnFrom(checked.slice(at));
				encoded = this.#encode(fact);
			}
			if ("row" in encoded) this.#accept(encoded);
			else this.#refuse(this.#reason(record, fact, encoded));
			at++;
		}
		await this.#spool.settle();
	}

	#accept({ row, day, instant, ids }: EncodedFact): void {
		this.#spool.write(row);
		this.rows++;
		this.days.add(day);
		this.touched.add(ids);
		if (this.latestFact === null || instant > this.latestFact)
			this.latestFact = instant;
	}

	#refuse(reject: Reject): void {
		this.rejected++;
		if (
			this.rejects.length >= KEPT_REJECTS ||
			this.#keptCharacters >= KEPT_CHARACTERS
		)
			return;
		this.#keptCharacters += reject.value.length + reject.content.length;
		this.rejects.push(reject);
	}

	/** All codes that these facts name for the first time, in one statement. */
	async #learnFrom(checked: readonly Checked[]): Promise<void> {
		const unknown = new Map<string, MemberCode>();
		for (const { fact } of checked)
			for (const [at, dimension] of this.#dimensions.entries()) {
				const code = fact.codes[at];
				if (
					code == null ||
					this.#master.memberId(dimension, code) !== undefined
				)
					continue;
				if (this.#learned + unknown.size < NEW_MEMBERS)
					unknown.set(`${dimension} ${code}`, { dimension, code });
			}
		this.#learned += unknown.size;
		await this.#master.learn([...unknown.values()]);
	}

	#reason(record: RawRecord, fact: CheckedFact, why: NotEncoded): Reject {
		if ("unknown" in why)
			return rejectOf(
				record,
				why.unknown.dimension,
				"too-many-new-members",
				why.unknown.code,
				`at most ${NEW_MEMBERS} new members in one batch`,
			);
		if ("tooLarge" in why)
			return rejectOf(
				record,
				why.tooLarge,
				"out-of-range",
				"",
				`a result of at most ${Number.MAX_SAFE_INTEGER}, money counted in 1/10,000 of the reporting currency`,
			);
		const known = this.#master.currencies();
		return rejectOf(
			record,
			"currency",
			"no-rate",
			fact.values.currency ?? why.noRate,
			`a currency with an exchange rate on ${why.day}: ${known.length === 0 ? "none was loaded" : known.join(", ")}`,
		);
	}
}
