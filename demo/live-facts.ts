import type { Kind } from "../app/metrics/kind.ts";
import { complaintEvents } from "../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import { returns } from "../app/metrics/kinds/returns.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { stockCounts } from "../app/metrics/kinds/stock-counts.ts";
import { visits } from "../app/metrics/kinds/visits.ts";
import { SHELVES } from "./assortment.ts";
import { CHANNELS } from "./channels.ts";
import { caseFacts } from "./complaint-facts.ts";
import { type Fact, iso, placeOf, subjectOf } from "./fact.ts";
import type { Feed } from "./feeds.ts";
import { invitationOf } from "./nps-facts.ts";
import { knownCustomer, linesOf, newCustomer } from "./order-facts.ts";
import { byWeight, type Random } from "./random.ts";
import { returnOf } from "./return-facts.ts";
import { reviewOf } from "./review-facts.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { countOf } from "./stock-facts.ts";

/** What happens at one moment. Some of its facts may lie ahead: an answer, or the steps of a complaint. */
interface Happening {
	readonly kind: Kind;
	readonly source: Feed["source"];
	readonly weight: number;
	readonly facts: (
		day: SimulatedDay,
		random: Random,
		moment: { readonly id: string; readonly at: number },
	) => Fact[];
}

const ONLINE = CHANNELS.filter(({ code }) => code !== "store");

/** In about the proportions of the history, so that shares and averages stay what they are while the totals grow. */
const HAPPENINGS: readonly Happening[] = [
	{
		kind: orderLines,
		source: "shop",
		weight: 42,
		facts: (day, random, moment) =>
			linesOf(day, random, {
				...moment,
				customer: random.chance(0.7)
					? newCustomer(day, random)
					: knownCustomer(day, random),
				place: placeOf(random),
			}),
	},
	{
		kind: reviews,
		source: "voice",
		weight: 15,
		facts: (day, random, moment) => [
			reviewOf(day, random, subjectOf(day, random), moment),
		],
	},
	{
		kind: npsInvitations,
		source: "voice",
		weight: 15,
		facts: (day, random, { id, at }) => [
			invitationOf(day, random, subjectOf(day, random), { id, sent: at }),
		],
	},
	{
		kind: complaintEvents,
		source: "service-desk",
		weight: 1.5,
		facts: (day, random, { id, at }) =>
			caseFacts(day, random, {
				id,
				opened: at,
				subject: subjectOf(day, random),
				place: placeOf(random),
				struck: false,
			}),
	},
	{
		kind: returns,
		source: "shop",
		weight: 2.6,
		facts: (day, random, moment) => [
			returnOf(day, random, subjectOf(day, random), moment),
		],
	},
	{
		kind: stockCounts,
		source: "warehouse",
		weight: 5,
		facts: (day, random, moment) => [
			countOf(day, random.pick(SHELVES), random, moment),
		],
	},
	{
		kind: visits,
		source: "web-analytics",
		weight: 19,
		facts: (_, random, { id, at }) => {
			const count = 40 + random.below(160);
			return [
				{
					id,
					hour_at: iso(at),
					channel: random.pick(ONLINE).code,
					visits: count,
					engaged: Math.floor(count * random.between(0.16, 0.24)),
				},
			];
		},
	},
];

const pickHappening = byWeight(HAPPENINGS);

export interface LiveFacts {
	readonly kind: Kind;
	readonly source: Feed["source"];
	readonly facts: readonly Fact[];
}

/** Something that happens at a moment, which nobody has foreseen. */
export function happensAt(
	day: SimulatedDay,
	random: Random,
	moment: { readonly id: string; readonly at: number },
): LiveFacts {
	const { kind, source, facts } = pickHappening(random);
	return { kind, source, facts: facts(day, random, moment) };
}
