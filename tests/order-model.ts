import {
	CALENDAR_SPANS,
	type OrderSpan,
	WINDOW_DAYS,
} from "../app/ingest/derive/order-span.ts";
import { DIMENSION_NAMES, DIMENSIONS } from "../app/metrics/dimension.ts";

/** A current order line as the model needs it. */
export interface Line {
	readonly source_id: number;
	readonly order_id: string;
	readonly customer: string | null;
	readonly day: string;
	readonly quantity: number;
	readonly ids: readonly number[];
}

const DAY = 86_400_000;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / DAY;
const text = (number: number) =>
	new Date(number * DAY).toISOString().slice(0, 10);

/** First day of the calendar period, worked out the long way: walking back a day at a time. */
function periodStart(span: OrderSpan, at: number, fiscal: number): number {
	const begins = (number: number) => {
		const date = new Date(number * DAY);
		const first = date.getUTCDate() === 1;
		const month = (date.getUTCMonth() + 1 - fiscal + 12) % 12;
		if (span === "week") return date.getUTCDay() === 1;
		if (span === "month") return first;
		if (span === "quarter") return first && month % 3 === 0;
		return span === "day" || (first && month === 0);
	};
	let number = at;
	while (!begins(number)) number--;
	return number;
}

/** Orders of a scope by group: those whose quantities add up to more than 0, on the first day with a positive piece. */
function ordersOf(lines: readonly Line[], group: (line: Line) => string) {
	const pieces = new Map<string, { key: string; day: number; sum: number }>();
	for (const line of lines) {
		const key = `${group(line)}/${line.source_id}/${line.order_id}`;
		const piece = `${key}/${line.day}/${line.customer}/${line.ids}`;
		const before = pieces.get(piece)?.sum ?? 0;
		pieces.set(piece, {
			key,
			day: day(line.day),
			sum: before + line.quantity,
		});
	}
	const orders = new Map<string, { sum: number; day: number }>();
	for (const { key, day: at, sum } of pieces.values()) {
		const order = orders.get(key) ?? { sum: 0, day: Number.POSITIVE_INFINITY };
		order.sum += sum;
		if (sum > 0) order.day = Math.min(order.day, at);
		orders.set(key, order);
	}
	return [...orders]
		.filter(([, { sum }]) => sum > 0)
		.map(([key, order]) => ({ group: key.split("/")[0] as string, ...order }));
}

const LEVELS = [
	[0, () => -1] as const,
	...DIMENSION_NAMES.map(
		(name, at) =>
			[DIMENSIONS[name] * 10, (line: Line) => line.ids[at] as number] as const,
	),
];

/** Every figure there is, by `level/a/span/bucket`: `orders customers repeat`. Windows only at the days of `at`. */
export function modelPeriods(
	lines: readonly Line[],
	fiscal: number,
	at: readonly string[],
): Map<string, string> {
	const result = new Map<string, string>();
	for (const [level, member] of LEVELS)
		for (const a of new Set(lines.map(member))) {
			const ours = lines.filter((line) => member(line) === a);
			const orders = ordersOf(ours, () => "all");
			const bought = ordersOf(
				ours.filter(({ customer }) => customer !== null),
				({ customer }) => customer as string,
			);
			const note = (
				span: OrderSpan,
				bucket: string,
				from: number,
				to: number,
			) => {
				const within = (order: { day: number }) =>
					order.day >= from && order.day <= to;
				const customers = new Map<string, number>();
				for (const { group } of bought.filter(within))
					customers.set(group, (customers.get(group) ?? 0) + 1);
				const repeat = [...customers.values()].filter((n) => n >= 2).length;
				const figures = `${orders.filter(within).length} ${customers.size} ${repeat}`;
				if (figures !== "0 0 0")
					result.set(`${level}/${a}/${span}/${bucket}`, figures);
			};
			for (const span of CALENDAR_SPANS)
				for (const order of [...orders, ...bought]) {
					const from = periodStart(span, order.day, fiscal);
					let to = from;
					while (periodStart(span, to + 1, fiscal) === from) to++;
					note(span, text(from), from, to);
				}
			for (const [span, days] of Object.entries(WINDOW_DAYS))
				for (const bucket of at)
					note(span as OrderSpan, bucket, day(bucket) - days + 1, day(bucket));
		}
	return result;
}
