import { customerOf, type Fact, iso, lotOf, placeOf } from "./order-facts.ts";
import { PRODUCTS, type Product, STORY_LOT } from "./products.ts";
import type { Random } from "./random.ts";
import { type SimulatedDay, shoppingHour } from "./simulated-day.ts";

const REVIEWS = 18;
const INVITATIONS = 16;
const COMPLAINTS = 3.5;

const BAD_BATTERY = [
	"Swelled up after two weeks. I don't dare to charge it any more.",
	"充到一半就發燙，外殼都鼓起來了。",
	"用了十天电池鼓包，太危险了！",
	"Gets so hot that it switches itself off.",
];
const BAD = ["Stopped working.", "比想像中差。", "做工一般，不推荐。"];
const GOOD = [
	"Does what it should.",
	"很好用，推薦。",
	"质量不错，会再买。",
	"Great value.",
];

/** Whom it is about: during the story the bad lot more often than not. */
function subjectOf(day: SimulatedDay, random: Random, share: number) {
	const story = random.chance(day.story * share);
	const product = story ? (PRODUCTS[0] as Product) : random.weighted(PRODUCTS);
	const lot = story ? STORY_LOT : lotOf(product, day, random);
	return { product, lot, hurt: lot === STORY_LOT };
}

export function reviewFacts(day: SimulatedDay): Fact[] {
	const random = day.random("reviews");
	const count = random.around(REVIEWS * day.busy + 6 * day.story);
	return Array.from({ length: count }, (_, at) => {
		const { product, lot, hurt } = subjectOf(day, random, 0.3);
		const { region, channel, store } = placeOf(random);
		const bad = random.chance(hurt ? 0.75 : product.bad);
		const written = random.chance(0.84);
		return {
			id: `V${day.day}-${at}`,
			reviewed_at: iso(day.at(shoppingHour(random))),
			customer: customerOf(random),
			rating: !written
				? 5
				: bad
					? 1 + random.below(2)
					: 3 + Math.floor(3 * random.next() ** 0.4),
			scale: 5,
			origin: written
				? "written"
				: random.chance(0.7)
					? "platform_default"
					: "rewarded",
			body: written
				? random.pick(bad ? (hurt ? BAD_BATTERY : BAD) : GOOD)
				: null,
			product: product.code,
			lot,
			region: region.code,
			channel,
			store,
		};
	});
}

/** From 0 to 10: somebody with a swollen battery does not recommend it. */
function scoreOf(random: Random, hurt: boolean): number {
	if (hurt && random.chance(0.7)) return random.below(6);
	return random.chance(0.55)
		? 9 + random.below(2)
		: random.chance(0.7)
			? 7 + random.below(2)
			: 2 + random.below(5);
}

export function npsFacts(day: SimulatedDay): Fact[] {
	const random = day.random("nps");
	const count = random.around(INVITATIONS * day.busy);
	return Array.from({ length: count }, (_, at) => {
		const { product, hurt } = subjectOf(day, random, 0.25);
		const { region, channel, store } = placeOf(random);
		const hour = shoppingHour(random);
		const outcome = random.chance(0.62)
			? "answered"
			: random.chance(0.5)
				? "dismissed"
				: "none";
		return {
			id: `N${day.day}-${at}`,
			invited_at: iso(day.at(hour)),
			outcome,
			outcome_at:
				outcome === "none" ? null : iso(day.at(hour) + random.below(3_000_000)),
			score: outcome === "answered" ? scoreOf(random, hurt) : null,
			customer: customerOf(random),
			product: product.code,
			region: region.code,
			channel,
			store,
		};
	});
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A complaint and its steps; the service is slower while the story is at its worst. */
export function complaintFacts(day: SimulatedDay): Fact[] {
	const random = day.random("complaints");
	const count = random.around(COMPLAINTS * day.busy + 12 * day.story);
	const slow = 1 + 2.5 * day.story;
	return Array.from({ length: count }, (_, at): Fact[] => {
		const { product, lot, hurt } = subjectOf(day, random, 0.7);
		const { region, channel, store } = placeOf(random);
		const complaint = `K${day.day}-${at}`;
		const opened = day.at(shoppingHour(random));
		const shared = {
			complaint_id: complaint,
			customer: customerOf(random),
			category: hurt
				? "battery"
				: random.pick(["delivery", "defect", "question"]),
			product: product.code,
			lot,
			region: region.code,
			channel,
			store,
		};
		const acknowledged = opened + random.between(3, 26) * slow * MINUTE;
		const solved = acknowledged + random.between(0.3, 2.4) * slow * HOUR;
		const closed = solved + random.between(2, 44) * slow * HOUR;
		const step = (event: string, happened: number): Fact => ({
			...shared,
			id: `${complaint}-${event}`,
			event,
			happened_at: iso(happened),
			opened_at: iso(opened),
			body: event === "opened" ? random.pick(hurt ? BAD_BATTERY : BAD) : null,
		});
		return [
			step("opened", opened),
			step("acknowledged", acknowledged),
			step("solved", solved),
			...(random.chance(0.9) ? [step("closed", closed)] : []),
		];
	}).flat();
}
