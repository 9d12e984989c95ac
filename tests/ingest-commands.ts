import fc from "fast-check";
import type { ModelLine } from "./fact-model.ts";

/** One step of the property test. Batches to undo are named by how many sent batches ago they were. */
export type Step =
	| {
			readonly type: "send";
			readonly source: 0 | 1;
			readonly lines: readonly ModelLine[];
	  }
	/** The same request again, as a sender does that got no answer. */
	| { readonly type: "repeat"; readonly ago: number }
	| { readonly type: "undo"; readonly ago: number }
	| { readonly type: "fold" }
	/** Senders at once, a fold among them, each with facts of its own and one that all know. */
	| {
			readonly type: "together";
			readonly senders: readonly (readonly ModelLine[])[];
	  };

const DAYS = [
	"2026-09-30",
	"2026-10-01",
	"2026-10-31",
	"2026-11-01",
	"2026-11-20",
];

const line = (ids: number): fc.Arbitrary<ModelLine> =>
	fc.record({
		id: fc.nat(ids).map((id) => `f${id}`),
		version: fc.integer({ min: 1, max: 5 }),
		revenue: fc.integer({ min: 0, max: 9 }),
		product: fc.constantFrom("p1", "p2", null),
		day: fc.constantFrom(...DAYS),
	});

const lines = fc.array(line(12), { maxLength: 8 });

/** Facts of senders at once do not overlap but in f0, of which each brings the same version and content: what counts does not depend on who was first. */
const together = fc
	.array(fc.array(line(3), { minLength: 1, maxLength: 3 }), {
		minLength: 2,
		maxLength: 6,
	})
	.map((senders) =>
		senders.map((drawn, sender) => [
			...drawn.map((own) => ({ ...own, id: `s${sender}-${own.id}` })),
			{ id: "f0", version: 9, revenue: 5, product: "p1", day: "2026-11-20" },
		]),
	);

export const steps: fc.Arbitrary<Step[]> = fc.array(
	fc.oneof(
		{
			weight: 6,
			arbitrary: fc.record({
				type: fc.constant("send" as const),
				source: fc.constantFrom(0 as const, 1 as const),
				lines,
			}),
		},
		{
			weight: 1,
			arbitrary: fc.record({
				type: fc.constant("repeat" as const),
				ago: fc.nat(6),
			}),
		},
		{
			weight: 3,
			arbitrary: fc.record({
				type: fc.constant("undo" as const),
				ago: fc.nat(8),
			}),
		},
		{ weight: 2, arbitrary: fc.record({ type: fc.constant("fold" as const) }) },
		{
			weight: 1,
			arbitrary: fc.record({
				type: fc.constant("together" as const),
				senders: together,
			}),
		},
	),
	{ minLength: 15, maxLength: 40, size: "max" },
);
