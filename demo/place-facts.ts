import { dayNumber } from "../app/metrics/day.ts";
import { type Fact, iso } from "./order-facts.ts";
import { STORES } from "./places.ts";
import { PRODUCTS, STORY_PRODUCT } from "./products.ts";
import type { SimulatedDay } from "./simulated-day.ts";

/** Stock is counted every fourth day and holds between. */
const COUNTED_EVERY = 4;
const REFILLED_EVERY = 20;

/** Every store and product: full after a delivery, then sold down. The withdrawn battery leaves its shelf empty. */
export function stockFacts(day: SimulatedDay): Fact[] {
	const number = dayNumber(day.day);
	if (number % COUNTED_EVERY !== 0) return [];
	const random = day.random("stock");
	const withdrawn = day.ago < 12 && day.story > 0;
	return STORES.flatMap(({ code: store, weight }, place) =>
		PRODUCTS.map((product, at): Fact => {
			const since = (number + 7 * place + 3 * at) % REFILLED_EVERY;
			const full = 4 + 3 * weight * product.weight;
			const left = full * (1 - since / (REFILLED_EVERY - 3));
			const empty = withdrawn && product.code === STORY_PRODUCT;
			return {
				id: `S${day.day}-${store}-${product.code}`,
				counted_at: iso(day.at(8)),
				quantity: empty
					? 0
					: Math.max(0, Math.round(left * random.between(0.9, 1.1))),
				product: product.code,
				store,
			};
		}),
	);
}

const OPEN = [10, 12, 14, 16, 18, 20];

/** People at the doors every other hour, and in the web shop all day. */
export function visitFacts(day: SimulatedDay): Fact[] {
	const random = day.random("visits");
	const facts = (place: Fact, hours: readonly number[], mean: number): Fact[] =>
		hours.map((hour) => {
			const visits = random.around(mean * day.busy);
			return {
				...place,
				id: `B${day.day}-${hour}-${place.store ?? place.channel}`,
				hour_at: iso(day.at(hour)),
				visits,
				engaged: Math.floor(visits * random.between(0.08, 0.2)),
			};
		});
	return [
		...STORES.flatMap(({ code, weight }) =>
			facts({ store: code, channel: "store" }, OPEN, 14 * weight),
		),
		...facts({ channel: "web" }, [0, 4, ...OPEN, 22], 900),
	];
}
