import {
	type Fact,
	iso,
	placeFields,
	placeOf,
	type Subject,
	subjectOf,
} from "./fact.ts";
import { knownCustomer } from "./order-facts.ts";
import type { Random } from "./random.ts";
import { MINUTE, type SimulatedDay, shoppingHour } from "./simulated-day.ts";
import { STORIES, strengthAt } from "./stories.ts";
import { PUSHED } from "./words.ts";

const INVITATIONS = 56;

/** From 0 to 10. Who is pushed or hurt does not recommend. */
function scoreOf(random: Random, detractors: number, promoters: number) {
	const draw = random.next();
	if (draw < detractors)
		return random.chance(0.6) ? 5 + random.below(2) : random.below(5);
	return draw > 1 - promoters ? 9 + random.below(2) : 7 + random.below(2);
}

/** An invitation and what became of it; `sent` is when it was sent. */
export function invitationOf(
	day: SimulatedDay,
	random: Random,
	{ product, hurt }: Subject,
	{ id, sent }: { readonly id: string; readonly sent: number },
): Fact {
	const pushed = strengthAt(STORIES.advertisingPush, day.ago);
	const outcome = random.chance(0.56)
		? "answered"
		: random.chance(0.4 + 0.3 * pushed)
			? "dismissed"
			: "none";
	const detractors = hurt ? 0.7 : 0.12 + 0.27 * pushed;
	const promoters = hurt ? 0.12 : 0.65 - 0.25 * pushed;
	const score =
		outcome === "answered" ? scoreOf(random, detractors, promoters) : null;
	const place = placeOf(random);
	return {
		id,
		invited_at: iso(sent),
		outcome,
		outcome_at:
			outcome === "none"
				? null
				: iso(sent + Math.round(random.between(1, 50) * MINUTE)),
		score,
		customer: knownCustomer(day, random),
		comment:
			score !== null && score <= 6 && random.chance(0.8 * pushed)
				? random.pick(PUSHED)
				: null,
		product: product.code,
		...placeFields(place),
	};
}

export function npsFacts(day: SimulatedDay): Fact[] {
	const random = day.random("nps");
	const count = random.around(INVITATIONS * day.lately);
	return Array.from({ length: count }, (_, at) =>
		invitationOf(day, random, subjectOf(day, random), {
			id: `N${day.day}-${at}`,
			sent: day.at(shoppingHour(random)),
		}),
	);
}
