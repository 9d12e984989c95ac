/** A line as senders of the property test write it. */
export interface ModelLine {
	readonly id: string;
	readonly version: number;
	readonly revenue: number;
	readonly product: string | null;
	/** `2026-10-31`, at noon in Shanghai. */
	readonly day: string;
}

interface Stored extends ModelLine {
	readonly source: number;
	readonly batch: number;
}

export interface ModelCounts {
	readonly accepted: number;
	readonly duplicates: number;
	readonly differing: number;
	readonly superseded: number;
}

const same = (a: ModelLine, b: ModelLine) =>
	a.revenue === b.revenue && a.product === b.product && a.day === b.day;

/** What ingest promises, in memory and without any of its code: versions are kept in one list and what is current is looked up in it. */
export class FactModel {
	#kept: Stored[] = [];
	readonly #undone = new Set<number>();

	#live(source: number, id: string): Stored[] {
		return this.#kept.filter(
			(line) =>
				line.source === source &&
				line.id === id &&
				!this.#undone.has(line.batch),
		);
	}

	/** Line by line: a version that is known is a duplicate; then only the highest of each fact becomes current. */
	send(
		source: number,
		batch: number,
		lines: readonly ModelLine[],
	): ModelCounts {
		let duplicates = 0;
		let differing = 0;
		const fresh: Stored[] = [];
		for (const line of lines) {
			const known = this.#live(source, line.id).find(
				({ version }) => version === line.version,
			);
			if (known) {
				duplicates++;
				if (!same(known, line)) differing++;
				continue;
			}
			const stored = { ...line, source, batch };
			fresh.push(stored);
			this.#kept.push(stored);
		}
		const accepted = fresh.filter((line) => this.#isCurrent(line)).length;
		return {
			accepted,
			duplicates,
			differing,
			superseded: fresh.length - accepted,
		};
	}

	#isCurrent(line: Stored): boolean {
		return this.#live(line.source, line.id).every(
			({ version }) => version <= line.version,
		);
	}

	undo(batch: number): { withdrawn: number; restored: number } | null {
		if (this.#undone.has(batch)) return null;
		const before = new Set(this.current());
		this.#undone.add(batch);
		const after = new Set(this.current());
		return {
			withdrawn: [...before].filter((line) => !after.has(line)).length,
			restored: [...after].filter((line) => !before.has(line)).length,
		};
	}

	current(): Stored[] {
		return this.#kept.filter(
			(line) => !this.#undone.has(line.batch) && this.#isCurrent(line),
		);
	}

	/** Every version ever taken and where it lies: a fact's current one, or among its versions. */
	shelves(): { facts: string[]; versions: string[] } {
		const current = new Set(this.current());
		const shelf = (line: Stored) =>
			[
				line.source,
				line.id,
				line.version,
				line.batch,
				line.revenue,
				line.day,
			].join(" ");
		return {
			facts: [...current].map(shelf).sort(),
			versions: this.#kept
				.filter((line) => !current.has(line))
				.map(shelf)
				.sort(),
		};
	}

	/** Facts and revenue by day, month and product, as a reader of every level would have them. */
	totals(): Record<string, string> {
		const sums = new Map<string, { n: number; revenue: number }>();
		for (const { day, product, revenue } of this.current())
			for (const key of [
				"company",
				`month ${day.slice(0, 7)}`,
				`day ${day}`,
				`product ${product ?? "not known"}`,
				`product ${product ?? "not known"} on ${day}`,
			]) {
				const { n, revenue: before } = sums.get(key) ?? { n: 0, revenue: 0 };
				sums.set(key, { n: n + 1, revenue: before + revenue });
			}
		return Object.fromEntries(
			[...sums].sort().map(([key, { n, revenue }]) => [key, `${n} ${revenue}`]),
		);
	}
}
