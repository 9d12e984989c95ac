import type { Db } from "../../db/client.ts";
import {
	type CardParts,
	type CardsWanted,
	listCardParts,
	listCards,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import { type ReadingBase, readBase } from "../metrics/observe-split.server.ts";
import type { WrittenVersion } from "./plan-card.ts";
import type { Adjustment, Ruling } from "./score.ts";

/** A card with what it says and what was decided about it. */
export interface WholeCard {
	readonly card: ReadCard;
	readonly versions: readonly WrittenVersion[];
	/** By line. */
	readonly rulings: ReadonlyMap<string, Ruling>;
	readonly adjustments: readonly Adjustment[];
}

/** Cards that may be measured as of any instant, with the definitions that they are measured by. */
export interface CardsRead {
	readonly base: ReadingBase;
	readonly cards: readonly WholeCard[];
}

const rulingOf = ({ kind, score }: CardParts["rulings"][number]): Ruling =>
	kind === "score" ? { kind, score: score ?? "0" } : { kind };

const versionOf = (row: CardParts["versions"][number]): WrittenVersion => ({
	version: row.version,
	from: row.effective_from,
	content: row.content,
	isApproved: row.approved_at !== null,
	isDeclined: row.declined_at !== null,
});

/** All of some cards but their values, once for however many instants. */
export async function readCards(
	db: Db,
	wanted: CardsWanted | readonly ReadCard[],
): Promise<CardsRead> {
	const [base, cards] = await Promise.all([
		readBase(db),
		"length" in wanted ? wanted : listCards(db, wanted),
	]);
	const parts = await listCardParts(
		db,
		cards.map(({ id }) => id),
	);
	const versions = Map.groupBy(parts.versions, ({ card_id }) => card_id);
	const rulings = Map.groupBy(parts.rulings, ({ card_id }) => card_id);
	const adjustments = Map.groupBy(parts.adjustments, ({ card_id }) => card_id);
	return {
		base,
		cards: cards.map((card) => ({
			card,
			versions: (versions.get(card.id) ?? []).map(versionOf),
			rulings: new Map(
				(rulings.get(card.id) ?? []).map((row) => [row.line_id, rulingOf(row)]),
			),
			adjustments: (adjustments.get(card.id) ?? []).map(({ points }) => ({
				points,
			})),
		})),
	};
}
