import { SHELVES, type Shelf } from "./assortment.ts";
import { type Fact, iso } from "./fact.ts";
import { LINES_AN_ORDER, ORDERS, UNITS_A_LINE } from "./order-facts.ts";
import type { Random } from "./random.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { STORIES, strengthAt } from "./stories.ts";

/** Each on a day of its own; the count holds between. */
const COUNTED_EVERY = { warehouse: 4, store: 7 };
const REFILLED_EVERY = 30;
/** What is kept lasts for so many days. */
const LASTS = 41;
const UNITS = ORDERS * LINES_AN_ORDER * UNITS_A_LINE;

const { stockPileUp, withdrawal, badBattery } = STORIES;

/** How much lies there: sold down from one delivery to the next, as planned for what the weeks around will sell. */
function quantityOn(day: SimulatedDay, shelf: Shelf, random: Random): number {
	const { product, region, number, share } = shelf;
	if (
		product.code === badBattery.product &&
		strengthAt(withdrawal, day.ago) > 0
	)
		return 0;
	const since = (day.number + 11 * number) % REFILLED_EVERY;
	const phase = 1.3 - (0.6 * since) / REFILLED_EVERY;
	if (since > REFILLED_EVERY - 8 && random.chance(0.09)) return 0;
	const piled = stockPileUp.regions.some((code) => code === region)
		? 1 + (stockPileUp.times - 1) * strengthAt(stockPileUp, day.ago)
		: 1;
	const expected = day.expected / day.world.size;
	const full = UNITS * LASTS * share * expected * piled;
	return Math.max(
		1,
		Math.floor(full * phase * random.between(0.92, 1.08) + random.next()),
	);
}

export const countOf = (
	day: SimulatedDay,
	shelf: Shelf,
	random: Random,
	{ id, at }: { readonly id: string; readonly at: number },
): Fact => ({
	id,
	counted_at: iso(at),
	quantity: quantityOn(day, shelf, random),
	product: shelf.product.code,
	region: shelf.region,
	store: shelf.store,
});

/** In a smaller world fewer shelves are counted, all of them as full as they are. */
const isCounted = ({ number }: Shelf, size: number) =>
	Math.floor((number + 1) * size) > Math.floor(number * size);

export function stockFacts(day: SimulatedDay): Fact[] {
	const random = day.random("stock");
	return SHELVES.filter(
		(shelf) =>
			(day.number + 3 * shelf.number) %
				COUNTED_EVERY[shelf.store === null ? "warehouse" : "store"] ===
				0 && isCounted(shelf, day.world.size),
	).map((shelf) =>
		countOf(day, shelf, random, {
			id: `S${day.day}-${shelf.store ?? shelf.region}-${shelf.product.code}`,
			at: day.at(random.between(6, 9)),
		}),
	);
}
