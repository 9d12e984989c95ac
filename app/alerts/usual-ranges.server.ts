import type { Db } from "../../db/client.ts";
import { ALL } from "../metrics/dimension.ts";
import type { UsualRange } from "./evaluation.ts";
import { type Asked, readMeasured } from "./read-measured.server.ts";
import type { Rule } from "./rule.ts";
import { comparableWeeks, usualRange } from "./usual-range.ts";

const HOUR = 3_600_000;
const WEEKS = 8;

/** What is usual for this weekday and hour, read once an hour a rule: history hardly changes within one. */
export class UsualRanges {
	readonly #timeZone: () => string;
	readonly #known = new Map<
		string,
		{ readonly hour: number; readonly ranges: Map<number, UsualRange | null> }
	>();

	constructor(timeZone: () => string) {
		this.#timeZone = timeZone;
	}

	get({ id, version }: Rule, memberId: number): UsualRange | null {
		return this.#known.get(`${id} ${version}`)?.ranges.get(memberId) ?? null;
	}

	/** Reads what is not known yet of rules whose condition is 'usual'. */
	async prepare(db: Db, asked: readonly Asked[], now: Date): Promise<void> {
		const hour = Math.floor(now.getTime() / HOUR);
		const wanted: Asked[] = [];
		for (const { rule, members } of asked) {
			if (rule.condition.kind !== "usual") continue;
			const name = `${rule.id} ${rule.version}`;
			let known = this.#known.get(name);
			if (known?.hour !== hour) {
				known = { hour, ranges: new Map() };
				this.#known.set(name, known);
			}
			const { ranges } = known;
			const missing = members.filter((id) => !ranges.has(id));
			if (missing.length > 0) wanted.push({ rule, members: missing });
		}
		if (wanted.length === 0) return;
		const weeks = comparableWeeks(now, this.#timeZone(), WEEKS);
		const read = await Promise.all(
			weeks.map((at) => readMeasured(db, wanted, at)),
		);
		for (const { rule, members } of wanted) {
			const ranges = this.#known.get(`${rule.id} ${rule.version}`)?.ranges;
			for (const memberId of rule.by === null ? [ALL] : members) {
				const values = read.flatMap((week) => {
					const of = week.get(rule.id);
					const seen = of && !("failed" in of) ? of.get(memberId) : undefined;
					return seen && seen.current.value !== null
						? [{ value: seen.current.value, sample: seen.current.sample }]
						: [];
				});
				ranges?.set(memberId, usualRange(values));
			}
		}
	}
}
