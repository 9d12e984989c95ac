import {
	type Fact,
	iso,
	local,
	placeFields,
	placeOf,
	type Subject,
	subjectsOf,
} from "./fact.ts";
import { knownCustomer } from "./order-facts.ts";
import type { Random } from "./random.ts";
import { type SimulatedDay, shoppingHour } from "./simulated-day.ts";

const RETURNS = 9.6;
const REASONS = [
	"changed my mind",
	"arrived damaged",
	"does not fit",
	"not as described",
	"七天無理由",
	"七天无理由",
	"买错了",
];

export function returnOf(
	day: SimulatedDay,
	random: Random,
	{ product, lot, hurt }: Subject,
	{ id, at }: { readonly id: string; readonly at: number },
): Fact {
	const place = placeOf(random);
	return {
		id,
		returned_at: iso(at),
		customer: knownCustomer(day, random),
		reason: hurt ? "battery swollen" : random.pick(REASONS),
		quantity: 1,
		currency: place.region.currency,
		refund: local(product.price * random.pick([1, 0.9, 0.84]), place.region),
		product: product.code,
		lot,
		...placeFields(place),
	};
}

export function returnFacts(day: SimulatedDay): Fact[] {
	const random = day.random("returns");
	const ordinary = RETURNS * day.lately;
	return subjectsOf(day, random, { ordinary, hurt: 5 }).map((subject, at) =>
		returnOf(day, random, subject, {
			id: `R${day.day}-${at}`,
			at: day.at(shoppingHour(random)),
		}),
	);
}
