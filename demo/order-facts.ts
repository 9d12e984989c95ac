import { CHANNELS, REGIONS, type Region, STORES } from "./places.ts";
import {
	PRODUCTS,
	type Product,
	STORY_LOT,
	STORY_PRODUCT,
} from "./products.ts";
import type { Random } from "./random.ts";
import { type SimulatedDay, shoppingHour } from "./simulated-day.ts";

export type Fact = Readonly<Record<string, string | number | null>>;

const ORDERS = 95;
const RETURNS = 5;
const CUSTOMERS = 5200;

export const iso = (instant: number): string => new Date(instant).toISOString();

/** A few customers buy often, most of them once. */
export const customerOf = (random: Random): string =>
	`AU${String(Math.floor(CUSTOMERS * random.next() ** 1.7)).padStart(5, "0")}`;

/** Where something happens: a region, by a channel, and if that is a store, which. */
export function placeOf(random: Random): {
	region: Region;
	channel: string;
	store: string | null;
} {
	const channel = random.weighted(CHANNELS).code;
	if (channel !== "store")
		return { region: random.weighted(REGIONS), channel, store: null };
	const { code, region } = random.weighted(STORES);
	return {
		region: REGIONS.find((each) => each.code === region) as Region,
		channel,
		store: code,
	};
}

/** The bad lot is sold while the story lasts, the good one before and after. */
export const lotOf = (
	{ code }: Product,
	day: SimulatedDay,
	random: Random,
): string | null =>
	code === STORY_PRODUCT
		? random.chance(day.story)
			? STORY_LOT
			: "N20-A"
		: null;

/** An amount of yuan in the region's currency, to the cent. */
const local = (yuan: number, { rate }: Region): string =>
	(Math.round((100 * yuan) / rate) / 100).toFixed(2);

export function orderFacts(day: SimulatedDay): Fact[] {
	const random = day.random("orders");
	const facts: Fact[] = [];
	const orders = random.around(ORDERS * day.busy);
	for (let number = 1; number <= orders; number++) {
		const order = `${day.day.replaceAll("-", "")}-${number}`;
		const { region, channel, store } = placeOf(random);
		const customer = random.chance(0.94) ? customerOf(random) : null;
		const at = iso(day.at(shoppingHour(random)));
		const lines = 1 + random.below(3);
		for (let line = 1; line <= lines; line++) {
			const product = random.weighted(PRODUCTS);
			const quantity = random.chance(0.85) ? 1 : 2 + random.below(2);
			const full = product.price * quantity;
			const off = random.chance(0.3 + (day.busy > 2 ? 0.5 : 0)) ? 0.15 : 0;
			facts.push({
				id: `${order}-${line}`,
				ordered_at: at,
				order_id: order,
				customer,
				quantity,
				currency: region.currency,
				revenue: local(full * (1 - off), region),
				discount: local(full * off, region),
				product: product.code,
				lot: lotOf(product, day, random),
				region: region.code,
				channel,
				store,
			});
		}
	}
	return facts;
}

const REASONS = ["changed my mind", "arrived damaged", "does not fit", "sound"];

export function returnFacts(day: SimulatedDay): Fact[] {
	const random = day.random("returns");
	const count = random.around(RETURNS + 9 * day.story);
	return Array.from({ length: count }, (_, at) => {
		const story = random.chance(day.story * 0.65);
		const product = story
			? (PRODUCTS[0] as Product)
			: random.weighted(PRODUCTS);
		const { region, channel, store } = placeOf(random);
		return {
			id: `R${day.day}-${at}`,
			returned_at: iso(day.at(shoppingHour(random))),
			customer: customerOf(random),
			reason: story ? "battery swollen" : random.pick(REASONS),
			quantity: 1,
			currency: region.currency,
			refund: local(product.price, region),
			product: product.code,
			lot: story ? STORY_LOT : lotOf(product, day, random),
			region: region.code,
			channel,
			store,
		};
	});
}
