import {
	type Fact,
	iso,
	placeFields,
	placeOf,
	type Subject,
	subjectsOf,
} from "./fact.ts";
import { knownCustomer } from "./order-facts.ts";
import type { Random } from "./random.ts";
import { type SimulatedDay, shoppingHour } from "./simulated-day.ts";
import { BAD, BAD_BATTERY, FAIR, GOOD } from "./words.ts";

const REVIEWS = 56;
/** Who has a swollen battery and writes, mostly writes that. */
const BAD_WHEN_HURT = 0.72;

const ratingOf = (random: Random): number =>
	random.chance(0.71) ? 5 : random.chance(0.76) ? 4 : 3;

export function reviewOf(
	day: SimulatedDay,
	random: Random,
	{ product, lot, hurt }: Subject,
	{ id, at }: { readonly id: string; readonly at: number },
): Fact {
	const place = placeOf(random);
	const bad = random.chance(hurt ? BAD_WHEN_HURT : product.bad);
	const written = hurt || random.chance(0.81);
	const rating = !written ? 5 : bad ? 1 + random.below(2) : ratingOf(random);
	const words = bad ? (hurt ? BAD_BATTERY : BAD) : rating < 4 ? FAIR : GOOD;
	return {
		id,
		reviewed_at: iso(at),
		customer: knownCustomer(day, random),
		rating,
		scale: 5,
		origin: written
			? "written"
			: random.chance(0.75)
				? "platform_default"
				: "rewarded",
		body: written ? random.pick(words) : null,
		product: product.code,
		lot,
		...placeFields(place),
	};
}

export function reviewFacts(day: SimulatedDay): Fact[] {
	const random = day.random("reviews");
	const ordinary = REVIEWS * day.lately;
	return subjectsOf(day, random, { ordinary, hurt: 4.5 }).map((subject, at) =>
		reviewOf(day, random, subject, {
			id: `V${day.day}-${at}`,
			at: day.at(shoppingHour(random)),
		}),
	);
}
