import type { Db } from "../../db/client.ts";
import {
	cardsBelow,
	listStandingProofs,
} from "../../db/queries/scorecard-page.server.ts";
import type { CardLine } from "./card.ts";
import { type Decimal, rounded } from "./fraction.ts";
import { measureCards } from "./measure-cards.server.ts";
import { type Proof, resultOfCard } from "./proof.ts";

/** A line of another card, above or below. */
export interface KinLine {
	readonly cardId: number;
	readonly lineId: string;
	readonly personId: number;
	/** Null where it does not count, or has not begun. */
	readonly score: Decimal | null;
}

export interface LineKin {
	readonly under: KinLine | null;
	readonly below: readonly KinLine[];
}

/** The lines that a card's lines add up under, and those that add up under them, each with the score that stands. */
export async function readLineKin(
	db: Db,
	cardId: number,
	lines: readonly CardLine[],
	now: Date,
): Promise<ReadonlyMap<string, LineKin>> {
	const above = lines.flatMap(({ under }) => (under ? [under.cardId] : []));
	const below = await cardsBelow(db, cardId);
	const ids = [...new Set([...above, ...below])];
	const proofs = new Map<number, Proof>();
	if (ids.length > 0) {
		const [live, decided] = await Promise.all([
			measureCards(db, { ids }, { now }),
			listStandingProofs(db, ids),
		]);
		for (const { card, proof } of live) proofs.set(card.id, proof);
		for (const { card_id, proof } of decided)
			proofs.set(card_id, JSON.parse(proof) as Proof);
	}
	const kinOf = (id: number, lineId: string): KinLine | null => {
		const proof = proofs.get(id);
		if (!proof) return null;
		const score = resultOfCard(proof)
			.segments.at(-1)
			?.lines.find((each) => each.lineId === lineId)?.score;
		return {
			cardId: id,
			lineId,
			personId: proof.personId,
			score: score ? rounded(score, 2) : null,
		};
	};
	return new Map(
		lines.map(({ id, under }) => [
			id,
			{
				under: under && kinOf(under.cardId, under.lineId),
				below: below.flatMap((of) =>
					(proofs.get(of)?.segments.at(-1)?.content.lines ?? [])
						.filter(
							(line) =>
								line.under?.cardId === cardId && line.under.lineId === id,
						)
						.flatMap((line) => kinOf(of, line.id) ?? []),
				),
			},
		]),
	);
}
