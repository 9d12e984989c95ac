import type { Db } from "../../db/client.ts";
import {
	countOrdersFromFacts,
	readOrderPeriods,
} from "../../db/queries/order-periods.server.ts";
import type { CellQuestion } from "./cell-question.ts";
import type { Cells } from "./cells.ts";
import { ALL, DIMENSIONS } from "./dimension.ts";
import {
	type DistinctRequest,
	distinctRequest,
	type KeptSpan,
} from "./distinct-request.ts";
import { ORDERS_KIND } from "./measure-reference.ts";
import { scopeDimensions } from "./scope.ts";
import type { Span } from "./span.ts";

interface DistinctCount {
	readonly a: number;
	readonly orders: number;
	readonly customers: number;
	readonly repeatCustomers: number;
}

/** Distinct orders and customers of some spans: one query for each span that is kept ready, one for each that has to be counted. */
export async function readDistinct(
	db: Db,
	question: CellQuestion,
	window: number | null,
	tags: Iterable<number>,
	cells: Cells,
): Promise<void> {
	const { scope, by, members, spans, calendar, now } = question;
	const dimensions = scopeDimensions(scope);
	if (by !== null && !dimensions.includes(by)) dimensions.push(by);
	const [only] = dimensions;
	const today = calendar.dayOf(now);
	const kept = new Map<KeptSpan, Map<string, number[]>>();
	const counted: (DistinctRequest & { tag: number })[] = [];
	for (const tag of tags) {
		const request = distinctRequest(spans[tag] as Span, window, today);
		if (!request.kept || dimensions.length > 1)
			counted.push({ tag, ...request });
		else {
			const { span, bucket } = request.kept;
			const buckets = kept.get(span) ?? new Map<string, number[]>();
			kept.set(span, buckets);
			buckets.set(bucket, [...(buckets.get(bucket) ?? []), tag]);
		}
	}
	const chosen = members && new Set(members);
	const suffix = window === null ? "" : `@${window}`;
	const put = (tag: number, count: DistinctCount) => {
		if (chosen && !chosen.has(count.a)) return;
		const member = by === null ? ALL : count.a;
		const cell = cells.of(tag, member);
		cell.set(`${ORDERS_KIND}.orders${suffix}`, BigInt(count.orders));
		cell.set(`${ORDERS_KIND}.customers${suffix}`, BigInt(count.customers));
		cell.set(
			`${ORDERS_KIND}.repeat_customers${suffix}`,
			BigInt(count.repeatCustomers),
		);
	};
	const readKept = async (span: KeptSpan, buckets: Map<string, number[]>) => {
		const days = [...buckets.keys()].sort();
		const rows = await readOrderPeriods(db, {
			level: only ? DIMENSIONS[only] * 10 : 0,
			a: only ? scope[only] : ALL,
			members,
			span,
			from: days[0] as string,
			to: days.at(-1) as string,
			at: days,
		});
		for (const row of rows)
			for (const tag of buckets.get(row.bucket) ?? []) put(tag, row);
	};
	const count = async ({ tag, first, last }: (typeof counted)[number]) => {
		const rows = await countOrdersFromFacts(db, {
			scope,
			by: by ?? undefined,
			from: first,
			to: last,
		});
		for (const row of rows) put(tag, row);
	};
	await Promise.all([
		...[...kept].map(([span, buckets]) => readKept(span, buckets)),
		...counted.map(count),
	]);
}
