import { buildOrderLine } from "../ingest-fixture.ts";
import { seeded } from "./seeded.ts";

export const PRODUCTS: readonly string[] = Array.from(
	{ length: 12 },
	(_, n) => `p-${n}`,
);
/** Watched by the rules that wait, so that they wait twice a round. */
export const SLOW = "p-slow";

export interface Batch {
	readonly kind: "order-lines" | "reviews";
	readonly body: string;
	/** Some senders name their batches, others do not. */
	readonly key: string | undefined;
}

/** Batches in any order and at once; after them everything settles. */
export type Phase = readonly Batch[];

/** How bad a product can be: units of each of its order lines, and how many of its reviews are bad. */
const UNITS = [1, 5, 20] as const;
const BAD = [1, 16, 36] as const;
const REVIEWS = 40;
const ORDER_LINES = 4;
const HOUR = 3_600_000;
const ndjson = (facts: readonly object[]) =>
	facts.map((fact) => JSON.stringify(fact)).join("\n");

interface Subject {
	readonly kind: Batch["kind"];
	readonly product: string;
	level: number;
	version: number;
}

/** All facts of one product anew, one version higher: a correction is how it gets worse and better. */
function batchOf(subject: Subject, level: number, at: number): Batch {
	const { kind, product } = subject;
	subject.level = level;
	const version = ++subject.version;
	const time = new Date(at - HOUR).toISOString();
	const facts =
		kind === "order-lines"
			? Array.from({ length: ORDER_LINES }, (_, n) => {
					const quantity = UNITS[level] as number;
					return buildOrderLine({
						id: `${product}-${n}`,
						version,
						ordered_at: time,
						order_id: `${product}-${n}`,
						product,
						quantity,
						revenue: quantity * 100,
					});
				})
			: Array.from({ length: REVIEWS }, (_, n) => ({
					id: `${product}-${n}`,
					version,
					reviewed_at: time,
					rating: n < (BAD[level] as number) ? 1 : 5,
					scale: 5,
					origin: "written",
					product,
				}));
	return {
		kind,
		body: ndjson(facts),
		key: version % 2 === 0 ? `${kind} ${product} ${version}` : undefined,
	};
}

/**
 * All products begin well; in each round some get worse twice and better twice, and at the end all are well again. In one phase all go one way
 * and each at most once, so that what is told does not depend on how many batches one evaluation sees.
 */
export function alertScript(seed: number, rounds: number, at: number): Phase[] {
	const random = seeded(seed);
	const subjects: Subject[] = PRODUCTS.flatMap((product) =>
		(["order-lines", "reviews"] as const).map((kind) => ({
			kind,
			product,
			level: 0,
			version: 0,
		})),
	);
	const slow: Subject = {
		kind: "order-lines",
		product: SLOW,
		level: 0,
		version: 0,
	};
	const shuffled = (batches: readonly Batch[]): Batch[] =>
		batches
			.map((batch) => ({ batch, rank: random() }))
			.sort((a, b) => a.rank - b.rank)
			.map(({ batch }) => batch);
	const moved = (level: (subject: Subject) => number): Batch[] =>
		subjects.flatMap((subject) => {
			const next = level(subject);
			return next === subject.level ? [] : [batchOf(subject, next, at)];
		});
	/** The first product goes step by step, so that with every seed something is told to be worse and to be better. */
	const worse = () =>
		moved(({ level, product }) =>
			product === PRODUCTS[0]
				? level + 1
				: random() < 0.3
					? level
					: level + Math.floor(random() * (3 - level)),
		);
	const better = () =>
		moved(({ level, product }) =>
			product === PRODUCTS[0]
				? level - 1
				: random() < 0.3
					? level
					: Math.floor(random() * (level + 1)),
		);
	const phases = [
		[...subjects, slow, { ...slow, kind: "reviews" as const }].map((subject) =>
			batchOf(subject, 0, at),
		),
	];
	for (let round = 0; round < rounds; round++)
		phases.push([...worse(), batchOf(slow, 1, at)], worse(), better(), [
			...better(),
			batchOf(slow, 0, at),
		]);
	phases.push(moved(() => 0));
	return phases.map(shuffled);
}
