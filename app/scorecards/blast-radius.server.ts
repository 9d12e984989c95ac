import type { Db, Trx } from "../../db/client.ts";
import {
	listCardPeople,
	listCards,
	listMovingCards,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import type { CardContent } from "./card.ts";
import { type Decimal, exactly, minus, rounded } from "./fraction.ts";
import { measureRead } from "./measure-cards.server.ts";
import type { CardPerson } from "./overview.server.ts";
import {
	type CardsRead,
	readCards,
	type WholeCard,
} from "./read-cards.server.ts";
import { type Standing, standingOf } from "./standing.ts";
import { NPS_METRIC } from "./user-metrics.ts";

/** What somebody is about to change. */
export type CardChange =
	/** A checked definition that is not saved. */
	| { readonly metric: MetricDefinition }
	/** What a card would say from a day on. */
	| {
			readonly cardId: number;
			readonly from: string;
			readonly content: CardContent;
	  };

/** A card whose score or percent of the base would be another. */
export interface MovedCard {
	readonly card: ReadCard;
	readonly person: CardPerson | null;
	/** Null where no line counts. */
	readonly was: Standing | null;
	readonly is: Standing | null;
	/** By how many points the score would move; null where there is none before or after. */
	readonly delta: Decimal | null;
}

export interface BlastRadius {
	/** Published and closing cards that rest on what changes, whether they would move or not. */
	readonly looked: number;
	/** The largest move first. */
	readonly moved: readonly MovedCard[];
}

/** NPS moves the bonus of every card, beside the lines that name it. */
const restsOn = (key: string, { versions }: WholeCard): boolean =>
	key === NPS_METRIC ||
	versions.some(({ content }) =>
		content.lines.some(({ metric }) => metric === key),
	);

const amended = (
	{ versions, ...rest }: WholeCard,
	{ from, content }: { readonly from: string; readonly content: CardContent },
): WholeCard => ({
	...rest,
	versions: [
		...versions,
		{
			version: 1 + Math.max(0, ...versions.map(({ version }) => version)),
			from,
			content,
			isApproved: true,
			isDeclined: false,
		},
	],
});

/** The cards that a change is about, as they are and as they would be. */
async function bothWays(
	trx: Trx,
	change: CardChange,
): Promise<{ readonly was: CardsRead; readonly is: CardsRead }> {
	if ("cardId" in change) {
		const cards = await listCards(trx, { ids: [change.cardId] });
		const was = await readCards(
			trx,
			cards.filter(({ state }) => state === "published" || state === "closing"),
		);
		return {
			was,
			is: { ...was, cards: was.cards.map((card) => amended(card, change)) },
		};
	}
	const { metric } = change;
	const all = await readCards(trx, await listMovingCards(trx));
	const was = {
		...all,
		cards: all.cards.filter((card) => restsOn(metric.key, card)),
	};
	const definitions = new Map(was.base.definitions).set(metric.key, metric);
	return { was, is: { ...was, base: { ...was.base, definitions } } };
}

const deltaOf = (was: Standing | null, is: Standing | null): Decimal | null =>
	was && is && rounded(minus(exactly(is.score), exactly(was.score)), 2);

const size = ({ delta }: MovedCard): number =>
	delta === null ? Number.POSITIVE_INFINITY : Math.abs(Number(delta));

/** Whose score a change would move and by how much, before and after on the very same facts. What is frozen stays as it is. */
export const readBlastRadius = async (
	db: Db,
	change: CardChange,
	now: Date,
): Promise<BlastRadius> =>
	db
		.transaction()
		.setIsolationLevel("repeatable read")
		.execute(async (trx) => {
			const cards = await bothWays(trx, change);
			const options = { now, isPresent: true };
			const before = await measureRead(trx, cards.was, options);
			const after = await measureRead(trx, cards.is, options);
			const people = new Map(
				(
					await listCardPeople(
						trx,
						before.map(({ card }) => card.person_id),
						now,
					)
				).map((person) => [person.id, person]),
			);
			const moved = before.flatMap(({ card, proof }, i): MovedCard[] => {
				const was = standingOf(proof);
				const other = after[i];
				const is = other ? standingOf(other.proof) : null;
				if (was?.score === is?.score && was?.percent === is?.percent) return [];
				const person = people.get(card.person_id) ?? null;
				return [{ card, person, was, is, delta: deltaOf(was, is) }];
			});
			return {
				looked: before.length,
				moved: moved.toSorted((a, b) => size(b) - size(a)),
			};
		});
