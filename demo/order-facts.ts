import {
	type Fact,
	iso,
	local,
	lotOf,
	type Place,
	placeFields,
	placeOf,
} from "./fact.ts";
import { type Product, pickProduct } from "./products.ts";
import type { Random } from "./random.ts";
import { discountOn } from "./season.ts";
import {
	HOUR,
	openHour,
	type SimulatedDay,
	shoppingHour,
} from "./simulated-day.ts";
import { STORIES, strengthAt } from "./stories.ts";

/** On a day that is 1 busy. */
export const ORDERS = 152;
export const LINES_AN_ORDER = 1.75;
export const UNITS_A_LINE = 1.16;
/** Of a day's orders those of people who never ordered before; the others come back. */
const NEW = 0.7;
/** After so many days on average. */
const COMES_BACK = 120;

const orderCount = (day: SimulatedDay): number =>
	day.random("how many orders").around(ORDERS * day.busy);

/** A customer is known by the day and number of the first order, so that whoever comes back is found without a list. */
const customerOf = (day: SimulatedDay, number: number): string =>
	`AU${day.day.slice(2).replaceAll("-", "")}${String(number).padStart(3, "0")}`;

export const newCustomer = (day: SimulatedDay, random: Random): string =>
	customerOf(day, random.below(Math.max(1, NEW * orderCount(day))));

/** Somebody who has bought before, lately rather than long ago. */
export function knownCustomer(day: SimulatedDay, random: Random): string {
	const days = 1 + Math.floor(-COMES_BACK * Math.log(1 - random.next()));
	return newCustomer(day.back(Math.min(days, 700)), random);
}

const onSale = (day: SimulatedDay, random: Random): Product => {
	const product = pickProduct(random);
	return product.code === STORIES.badBattery.product &&
		strengthAt(STORIES.withdrawal, day.ago) > 0
		? onSale(day, random)
		: product;
};

interface Order {
	readonly id: string;
	readonly at: number;
	readonly customer: string | null;
	readonly place: Place;
}

/** The lines of an order; some are cancelled hours later, by a line that takes the first away. */
export function linesOf(
	day: SimulatedDay,
	random: Random,
	{ id, at, customer, place }: Order,
): Fact[] {
	const draw = random.next();
	const lines = draw < 0.48 ? 1 : draw < 0.8 ? 2 : draw < 0.95 ? 3 : 4;
	const cancelledAfter = random.chance(0.013)
		? random.between(0.2, 6) * HOUR
		: null;
	const facts: Fact[] = [];
	for (let line = 1; line <= lines; line++) {
		const product = onSale(day, random);
		const quantity = random.chance(0.88) ? 1 : 2 + random.below(2);
		const full = product.price * quantity;
		const off = random.chance(0.45) ? discountOn(day.day) : 0;
		const fact = {
			id: `${id}-${line}`,
			ordered_at: iso(at),
			order_id: id,
			customer,
			quantity,
			currency: place.region.currency,
			revenue: local(full * (1 - off), place.region),
			discount: local(full * off, place.region),
			product: product.code,
			lot: lotOf(product, day, random),
			...placeFields(place),
		};
		facts.push(fact);
		if (cancelledAfter !== null)
			facts.push({
				...fact,
				id: `${fact.id}-cancelled`,
				ordered_at: iso(at + cancelledAfter),
				quantity: -quantity,
				revenue: `-${fact.revenue}`,
				discount: `-${fact.discount}`,
			});
	}
	return facts;
}

export function orderFacts(day: SimulatedDay): Fact[] {
	const random = day.random("orders");
	const orders = orderCount(day);
	const facts: Fact[] = [];
	for (let number = 0; number < orders; number++) {
		const place = placeOf(random);
		const hour = place.store === null ? shoppingHour : openHour;
		const nameless = place.store !== null && random.chance(0.35);
		const customer =
			number < NEW * orders
				? customerOf(day, number)
				: knownCustomer(day, random);
		const order = {
			id: `O${day.day.slice(2).replaceAll("-", "")}-${number}`,
			at: day.at(hour(random)),
			customer: nameless ? null : customer,
			place,
		};
		for (const line of linesOf(day, random, order)) facts.push(line);
	}
	return facts;
}
