import type { Kind } from "../kind.ts";
import { complaintEvents } from "./complaint-events.ts";
import { npsInvitations } from "./nps-invitations.ts";
import { orderLines } from "./order-lines.ts";
import { returns } from "./returns.ts";
import { reviews } from "./reviews.ts";
import { stockCounts } from "./stock-counts.ts";
import { visits } from "./visits.ts";

/** Every kind of fact there is. A new one is a declaration, a migration and a line here. */
export const KINDS: readonly Kind[] = [
	orderLines,
	returns,
	reviews,
	npsInvitations,
	stockCounts,
	complaintEvents,
	visits,
];

export const kindByKey = (key: string): Kind | undefined =>
	KINDS.find((kind) => kind.key === key);
