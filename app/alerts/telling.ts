import {
	HOLD_REASONS,
	type HoldReason,
	TELL_REASONS,
	type TellReason,
	TOLD_AS,
	type ToldAs,
} from "./decide.ts";

/** An event of an alert as it was recorded. */
export interface RecordedEvent {
	readonly at: Date;
	readonly kind: string;
	readonly content: Readonly<Record<string, unknown>>;
}

export const OUTCOMES = ["sent", "held", "dropped"] as const;
export type Outcome = (typeof OUTCOMES)[number];

export interface ToldRecipient {
	readonly kind: "person" | "endpoint";
	readonly id: number;
	readonly outcome: Outcome;
	/** Why: quiet hours, no channel, on call. */
	readonly reason: string;
	readonly via: readonly string[];
}

/** Once that people were told. */
export interface Telling {
	readonly at: Date;
	readonly reason: TellReason | null;
	readonly as: ToldAs | null;
	/** Other alerts that stood in the same message. */
	readonly with: readonly number[];
	readonly recipients: readonly ToldRecipient[];
}

/** Once that it was decided to tell nobody. */
export interface Hold {
	readonly at: Date;
	readonly reason: HoldReason;
	/** What will be told once the hold is over. */
	readonly held: TellReason | null;
	/** The silence or mute timing. */
	readonly byId: number | null;
}

export interface Tellings {
	/** The latest first. */
	readonly tellings: readonly Telling[];
	readonly holds: readonly Hold[];
	/** Decided to be told, and no message made of it yet. */
	readonly underWay: boolean;
}

const oneOf = <Name extends string>(
	names: readonly Name[],
	value: unknown,
): Name | null => names.find((name) => name === value) ?? null;

function recipientsOf(value: unknown): ToldRecipient[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((one: Record<string, unknown>) => {
		const kind = oneOf(["person", "endpoint"] as const, one.kind);
		const outcome = oneOf(OUTCOMES, one.outcome);
		if (kind === null || outcome === null || typeof one.id !== "number")
			return [];
		return {
			kind,
			id: one.id,
			outcome,
			reason: String(one.reason ?? ""),
			via: Array.isArray(one.via) ? one.via.map(String) : [],
		};
	});
}

/** Why somebody was told, and why nobody was: from what was recorded at the time, never worked out anew. Takes the latest event first. */
export function readTellings(events: readonly RecordedEvent[]): Tellings {
	const tellings: Telling[] = [];
	const holds: Hold[] = [];
	let decided = 0;
	for (const { at, kind, content } of events) {
		if (kind === "told")
			tellings.push({
				at,
				reason: oneOf(TELL_REASONS, content.reason),
				as: oneOf(TOLD_AS, content.as),
				with: Array.isArray(content.with)
					? content.with.filter((id) => typeof id === "number")
					: [],
				recipients: recipientsOf(content.recipients),
			});
		if (kind !== "decision") continue;
		if (content.tell === true) decided += 1;
		const reason = oneOf(HOLD_REASONS, content.reason);
		if (content.tell === false && reason !== null) {
			const id = /\d+$/.exec(String(content.text ?? ""))?.[0];
			holds.push({
				at,
				reason,
				held: oneOf(TELL_REASONS, content.held),
				byId: id === undefined ? null : Number(id),
			});
		}
	}
	const latest = tellings[0];
	const latestDecided = events.find(
		({ kind, content }) => kind === "decision" && content.tell === true,
	);
	return {
		tellings,
		holds,
		underWay:
			decided > 0 &&
			latestDecided !== undefined &&
			(latest === undefined || latest.at < latestDecided.at),
	};
}

/** What became of one person's share, the latest first. */
export const toldTo = (
	{ tellings }: Pick<Tellings, "tellings">,
	personId: number,
): { readonly telling: Telling; readonly recipient: ToldRecipient }[] =>
	tellings.flatMap((telling) => {
		const recipient = telling.recipients.find(
			({ kind, id }) => kind === "person" && id === personId,
		);
		return recipient ? [{ telling, recipient }] : [];
	});
