import {
	type Fact,
	iso,
	type Place,
	placeFields,
	placeOf,
	type Subject,
	subjectOf,
	subjectsOf,
} from "./fact.ts";
import { knownCustomer } from "./order-facts.ts";
import type { Random } from "./random.ts";
import { regionOf } from "./regions.ts";
import {
	HOUR,
	MINUTE,
	type SimulatedDay,
	shoppingHour,
} from "./simulated-day.ts";
import { STORIES, strengthAt } from "./stories.ts";
import { BAD, BAD_BATTERY, LATE_PARCEL } from "./words.ts";

const COMPLAINTS = 5.4;
const STRUCK = 9;
/** A step of a complaint comes at most so many days after its arrival. */
export const LONGEST_CASE = 9;

const { courierStrike, badBattery } = STORIES;

export interface Case {
	readonly id: string;
	readonly opened: number;
	readonly subject: Subject;
	readonly place: Place;
	/** A parcel that lies somewhere. */
	readonly struck: boolean;
}

const categoryOf = (random: Random, { subject, struck }: Case): string =>
	subject.hurt
		? "battery"
		: struck
			? "delivery"
			: random.pick(["delivery", "defect", "defect", "question", "invoice"]);

/** A complaint with all its steps. The rule of 30 minutes, 3 hours and 3 days is mostly kept; not by those who are swamped. */
export function caseFacts(
	day: SimulatedDay,
	random: Random,
	one: Case,
): Fact[] {
	const { id, opened, subject, place, struck } = one;
	const swamped = strengthAt(badBattery, day.ago);
	const late = (chance: number) => random.chance(chance);
	const acknowledged =
		opened +
		(late(0.018 + 0.03 * swamped)
			? random.between(31, 150)
			: random.between(2, 26)) *
			MINUTE;
	const solved =
		acknowledged +
		(late(0.035 + 0.03 * swamped)
			? random.between(3, 11)
			: random.between(0.2, 2.4)) *
			HOUR;
	const closed =
		solved +
		(late(struck ? 0.75 : 0.025)
			? random.between(73, 150)
			: random.between(3, 64)) *
			HOUR;
	const shared = {
		complaint_id: id,
		customer: knownCustomer(day, random),
		category: categoryOf(random, one),
		product: subject.product.code,
		lot: subject.lot,
		...placeFields(place),
	};
	const words = subject.hurt ? BAD_BATTERY : struck ? LATE_PARCEL : BAD;
	const step = (event: string, happened: number): Fact => ({
		...shared,
		id: `${id}-${event}`,
		event,
		happened_at: iso(Math.round(happened)),
		opened_at: iso(opened),
		body: event === "opened" ? random.pick(words) : null,
	});
	return [
		step("opened", opened),
		step("acknowledged", acknowledged),
		step("solved", solved),
		...(late(0.3) ? [step("contacted", (solved + closed) / 2)] : []),
		...(late(0.985) ? [step("closed", closed)] : []),
		...(late(0.02) ? [step("reopened", closed + 20 * HOUR)] : []),
	];
}

export function complaintFacts(day: SimulatedDay): Fact[] {
	const random = day.random("complaints");
	const ordinary = COMPLAINTS * day.lately;
	const strike = strengthAt(courierStrike, day.ago);
	const cases = [
		...subjectsOf(day, random, { ordinary, hurt: 3.5 }).map((subject) => {
			const place = placeOf(random);
			const struck =
				strike > 0 &&
				courierStrike.regions.some((code) => code === place.region.code);
			return { subject, place, struck };
		}),
		...Array.from(
			{ length: random.around(STRUCK * strike * day.world.size) },
			() => ({
				subject: subjectOf(day, random),
				place: {
					...placeOf(random),
					region: regionOf(random.pick(courierStrike.regions)),
					store: null,
					channel: "web",
				},
				struck: true,
			}),
		),
	];
	return cases.flatMap((one, at) =>
		caseFacts(day, random, {
			...one,
			id: `K${day.day}-${at}`,
			opened: day.at(shoppingHour(random)),
		}),
	);
}
