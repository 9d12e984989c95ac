import type { Mark } from "./message.ts";
import type { PersonChannel, Preference } from "./preference.ts";
import { quietUntil } from "./quiet-hours.ts";

/** What is known of a person when there is something to tell them. */
export interface Addressee {
	readonly hasLeft: boolean;
	readonly hasEmail: boolean;
	readonly timeZone: string;
	readonly preference: Preference;
	readonly onCall: boolean;
}

export type DropReason =
	/** They are not with the company any more, or never were in the directory. */
	| "has-left"
	/** They chose no channel for what is so grave. */
	| "no-channel"
	/** They chose email alone and have no address. */
	| "no-address"
	/** The endpoint was switched off, or is gone. */
	| "disabled";

export type DeliveryDecision =
	| {
			readonly do: "deliver";
			readonly reason: "not-quiet" | "on-call" | "endpoint";
			readonly channels: readonly PersonChannel[];
	  }
	| {
			readonly do: "hold";
			readonly reason: "quiet-hours";
			readonly channels: readonly PersonChannel[];
			readonly until: Date;
	  }
	| { readonly do: "drop"; readonly reason: DropReason };

/** What to do for one person, and why. */
export function decideDelivery(
	{ hasLeft, hasEmail, timeZone, preference, onCall }: Addressee,
	mark: Mark,
	now: Date,
): DeliveryDecision {
	if (hasLeft) return { do: "drop", reason: "has-left" };
	const wanted = preference.channels[mark];
	if (wanted.length === 0) return { do: "drop", reason: "no-channel" };
	const channels = wanted.filter((channel) => channel !== "email" || hasEmail);
	if (channels.length === 0) return { do: "drop", reason: "no-address" };
	const until =
		preference.quiet === null
			? null
			: quietUntil({ ...preference.quiet, timeZone }, now);
	if (until === null) return { do: "deliver", reason: "not-quiet", channels };
	return mark === "critical" && onCall
		? { do: "deliver", reason: "on-call", channels }
		: { do: "hold", reason: "quiet-hours", channels, until };
}
