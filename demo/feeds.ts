import type { Kind } from "../app/metrics/kind.ts";
import { complaintEvents } from "../app/metrics/kinds/complaint-events.ts";
import { npsInvitations } from "../app/metrics/kinds/nps-invitations.ts";
import { orderLines } from "../app/metrics/kinds/order-lines.ts";
import { returns } from "../app/metrics/kinds/returns.ts";
import { reviews } from "../app/metrics/kinds/reviews.ts";
import { stockCounts } from "../app/metrics/kinds/stock-counts.ts";
import { visits } from "../app/metrics/kinds/visits.ts";
import { complaintFacts, LONGEST_CASE } from "./complaint-facts.ts";
import type { Fact } from "./fact.ts";
import { npsFacts } from "./nps-facts.ts";
import { orderFacts } from "./order-facts.ts";
import { returnFacts } from "./return-facts.ts";
import { reviewFacts } from "./review-facts.ts";
import type { SimulatedDay } from "./simulated-day.ts";
import { stockFacts } from "./stock-facts.ts";
import { SILENT_SOURCE } from "./stories.ts";
import { clickFacts, doorFacts } from "./visit-facts.ts";

export const SOURCES = {
	shop: "Shop system",
	voice: "Customer voice",
	"service-desk": "Service desk",
	warehouse: "Warehouses",
	[SILENT_SOURCE.key]: "Door counters",
	"web-analytics": "Web analytics",
} as const;

/** What one source sends of one kind. */
export interface Feed {
	readonly kind: Kind;
	readonly source: keyof typeof SOURCES;
	/** What begins on a day. */
	readonly facts: (day: SimulatedDay) => readonly Fact[];
	/** After so many more days all of it has happened. */
	readonly lasts: number;
}

/** The largest first: what is derived from them takes longest and is begun while the others come in. */
export const FEEDS: readonly Feed[] = [
	{ kind: orderLines, source: "shop", facts: orderFacts, lasts: 1 },
	{ kind: stockCounts, source: "warehouse", facts: stockFacts, lasts: 0 },
	{ kind: visits, source: SILENT_SOURCE.key, facts: doorFacts, lasts: 0 },
	{ kind: visits, source: "web-analytics", facts: clickFacts, lasts: 0 },
	{ kind: reviews, source: "voice", facts: reviewFacts, lasts: 0 },
	{ kind: npsInvitations, source: "voice", facts: npsFacts, lasts: 1 },
	{
		kind: complaintEvents,
		source: "service-desk",
		facts: complaintFacts,
		lasts: LONGEST_CASE,
	},
	{ kind: returns, source: "shop", facts: returnFacts, lasts: 0 },
];

/** When a fact becomes known; an invitation when it has its outcome. */
export const knownAt = (fact: Fact, kind: Kind): number =>
	Date.parse(String(fact.outcome_at ?? fact[kind.time]));
