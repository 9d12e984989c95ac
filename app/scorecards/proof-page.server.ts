import type { Db } from "../../db/client.ts";
import {
	findFrozen,
	listRestatements,
} from "../../db/queries/scorecard-closing.server.ts";
import {
	listCardPeople,
	listCards,
} from "../../db/queries/scorecard-reading.server.ts";
import { commandOf } from "../../db/queries/scorecards.server.ts";
import type { CardReader } from "./card-page.server.ts";
import { type Decimal, exactly, minus, rounded } from "./fraction.ts";
import { hashText } from "./hash-proof.server.ts";
import { mayOnCard } from "./policy.ts";
import {
	brokenEvidence,
	type Evidence,
	type Judged,
	type Proof,
	resultOfCard,
} from "./proof.ts";
import { readEvidence } from "./read-evidence.server.ts";
import { recomputed } from "./recompute.ts";
import { isSame, standingOf } from "./standing.ts";

/** A proof as it was kept, and whether it still says what it said. */
function checked({
	proof: text,
	hash,
}: {
	readonly proof: string;
	readonly hash: string;
}) {
	const proof = JSON.parse(text) as Proof;
	const hashNow = hashText(text);
	return {
		proof,
		hash,
		/** Of the stored text, made now. */
		hashNow,
		isUntouched: hashNow === hash,
		/** Values that their own sums do not make. */
		broken: brokenEvidence(proof),
		/** From the kept sums alone. */
		again: standingOf(recomputed(proof)),
		result: resultOfCard(proof),
		standing: standingOf(proof),
	};
}

interface ProofSide {
	readonly evidence: Evidence & Judged;
	readonly score: Decimal | null;
}

/** One line of one stretch: as it was kept, and what today's facts and definitions make of it. */
export interface ProofLine {
	readonly from: string;
	readonly to: string;
	readonly lineId: string;
	readonly was: ProofSide;
	/** Null where the card has no such line or stretch today. */
	readonly is: ProofSide | null;
	/** Of the value, and of the score; null where one of the two has none. */
	readonly delta: {
		readonly value: Decimal | null;
		readonly score: Decimal | null;
	};
}

const VALUE_PLACES = 6;
const less = (is: Decimal | null, was: Decimal | null, places: number) =>
	is === null || was === null
		? null
		: rounded(minus(exactly(is), exactly(was)), places);

function sidesOf(proof: Proof): Map<string, ProofSide> {
	const results = resultOfCard(proof).segments;
	return new Map(
		proof.segments.flatMap((segment, i) =>
			segment.lines.map((evidence) => {
				const score = results[i]?.lines.find(
					({ lineId }) => lineId === evidence.lineId,
				)?.score;
				return [
					`${segment.from} ${evidence.lineId}`,
					{ evidence, score: score ? rounded(score, 2) : null },
				] as const;
			}),
		),
	);
}

function sideBySide(was: Proof, is: Proof): ProofLine[] {
	const [kept, today] = [sidesOf(was), sidesOf(is)];
	return was.segments.flatMap(({ from, to, lines }) =>
		lines.flatMap(({ lineId }): ProofLine[] => {
			const a = kept.get(`${from} ${lineId}`);
			const b = today.get(`${from} ${lineId}`) ?? null;
			return a
				? [
						{
							from,
							to,
							lineId,
							was: a,
							is: b,
							delta: {
								value: less(
									b?.evidence.value ?? null,
									a.evidence.value,
									VALUE_PLACES,
								),
								score: less(b?.score ?? null, a.score, 2),
							},
						},
					]
				: [];
		}),
	);
}

/** A frozen card's proof, checked now, beside what today makes of the same days; and what was restated. Null where nothing was frozen. */
export async function readProofPage(
	db: Db,
	person: CardReader | null,
	cardId: number,
	now: Date,
) {
	const [[card], frozen] = await Promise.all([
		listCards(db, { ids: [cardId] }),
		findFrozen(db, cardId),
	]);
	if (!card || !frozen) return null;
	const [today, restatements, commandIds] = await Promise.all([
		readEvidence(db, cardId, now),
		listRestatements(db, cardId),
		commandOf(db, card.person_id, now),
	]);
	const people = new Map(
		(
			await listCardPeople(
				db,
				[card.person_id, ...restatements.map((row) => row.decided_by ?? 0)],
				now,
			)
		).map((each) => [each.id, each]),
	);
	const original = checked(frozen);
	const isToday = today && standingOf(today);
	return {
		card,
		person: people.get(card.person_id) ?? null,
		frozenAt: frozen.at,
		...original,
		today,
		todayStanding: isToday,
		/** Nothing would be paid differently today. */
		isSameToday:
			original.standing !== null &&
			isToday !== null &&
			isSame(original.standing, isToday),
		lines: today ? sideBySide(original.proof, today) : [],
		restatements: restatements.map(({ decided_by, ...row }) => ({
			...row,
			...checked(row),
			decidedBy: decided_by === null ? null : (people.get(decided_by) ?? null),
		})),
		/** Deciding a restatement is the committee's, as points and rulings are. */
		mayDecide: mayOnCard(person, "adjust", {
			ownerId: card.person_id,
			commandIds,
			writtenBy: null,
			approvedBy: [],
		}),
	};
}

export type ProofPage = NonNullable<Awaited<ReturnType<typeof readProofPage>>>;
