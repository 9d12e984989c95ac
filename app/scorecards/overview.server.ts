import type { Db } from "../../db/client.ts";
import {
	listCardPeople,
	listCardQuarters,
	listCards,
	listStandingScores,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import type { MetricGroup } from "../metrics/definition.ts";
import type { ReaderContext } from "../metrics/kept-readings.server.ts";
import type { Decimal, Fraction } from "./fraction.ts";
import { rounded } from "./fraction.ts";
import { groupScores } from "./group-scores.ts";
import { type MeasuredRow, measureRead } from "./measure-cards.server.ts";
import { resultOfCard } from "./proof.ts";
import { readCards } from "./read-cards.server.ts";

export type CardPerson = Awaited<ReturnType<typeof listCardPeople>>[number];

/** What a card comes to as facts stand; groups and user weight are those of the stretch that holds now. */
interface LiveScore {
	readonly score: Decimal | null;
	/** A week ago; null where nothing was measured then. */
	readonly before: Decimal | null;
	readonly percent: Decimal | null;
	readonly userWeight: Decimal;
	/** Lines that wait for the committee. */
	readonly open: number;
	/** Metrics of its lines that are not defined any more. */
	readonly gone: readonly string[];
	readonly groups: Readonly<Partial<Record<MetricGroup, Decimal>>>;
}

export interface OverviewRow extends LiveScore {
	readonly card: ReadCard;
	readonly person: CardPerson | null;
	/** Frozen or restated where it was decided, else as facts stand now. */
	readonly score: Decimal | null;
	readonly standing: "live" | "frozen" | "restated";
	/** A week ago; null where nothing was measured then, and of what was decided. */
	readonly before: Decimal | null;
}

export interface Overview {
	readonly quarters: readonly {
		readonly fiscal_year: number;
		readonly quarter: number;
	}[];
	readonly rows: readonly OverviewRow[];
}

const WEEK = 7 * 86_400_000;
const shown = (value: Fraction | null): Decimal | null =>
	value && rounded(value, 2);

const UNSCORED: LiveScore = {
	score: null,
	before: null,
	percent: null,
	userWeight: "0.00",
	open: 0,
	gone: [],
	groups: {},
};

function liveOf(
	{ proof }: MeasuredRow,
	earlier: MeasuredRow | undefined,
): LiveScore {
	const result = resultOfCard(proof);
	const last = result.segments.at(-1);
	const lines = proof.segments.at(-1)?.lines ?? [];
	const groups = new Map(
		lines.map(({ lineId, definition }) => [lineId, definition.group]),
	);
	return {
		score: shown(result.score),
		before: earlier ? shown(resultOfCard(earlier.proof).score) : null,
		percent: shown(result.percent),
		open: result.open.length,
		gone: lines.flatMap(({ gone, metric }) => (gone ? [metric] : [])),
		userWeight: last ? rounded(last.userWeight, 2) : "0.00",
		groups: Object.fromEntries(
			[...groupScores(last?.lines ?? [], (id) => groups.get(id))].map(
				([group, score]) => [group, rounded(score, 2)],
			),
		),
	};
}

/** Scores of cards as facts stand now, and how they stood a week ago. */
async function readLive(
	db: Db,
	cards: readonly ReadCard[],
	now: Date,
): Promise<ReadonlyMap<number, LiveScore>> {
	const read = await readCards(db, cards);
	const weekAgo = new Date(now.getTime() - WEEK);
	const [measured, earlier] = await Promise.all([
		measureRead(db, read, { now, isPresent: true }),
		measureRead(db, read, { now: weekAgo }),
	]);
	return new Map(
		measured.map((row, i) => [row.card.id, liveOf(row, earlier[i])]),
	);
}

/** All cards of a fiscal quarter; names no money. */
export async function readOverview(
	{ db, kept }: ReaderContext,
	wanted: { readonly fiscalYear: number; readonly quarter: number },
	now: Date,
): Promise<Overview> {
	const [quarters, cards] = await Promise.all([
		listCardQuarters(db),
		listCards(db, wanted),
	]);
	const ids = cards.map(({ id }) => id);
	const read = () => readLive(db, cards, now);
	// Whatever is decided about a card gives it another revision.
	const revisions = cards.map(({ id, revision }) => `${id}.${revision}`);
	const [scores, people, decided] = await Promise.all([
		kept
			? kept.keep({
					name: `scorecards ${revisions.join(" ")}`,
					now,
					read,
					weigh: (found) => found.size,
				})
			: read(),
		listCardPeople(
			db,
			cards.map(({ person_id }) => person_id),
			now,
		),
		listStandingScores(db, ids),
	]);
	const personOf = new Map(people.map((each) => [each.id, each]));
	const decidedOf = new Map(decided.map((each) => [each.card_id, each]));
	return {
		quarters,
		rows: cards.map((card): OverviewRow => {
			const stands = decidedOf.get(card.id);
			const live = scores.get(card.id) ?? UNSCORED;
			return {
				card,
				person: personOf.get(card.person_id) ?? null,
				...live,
				...(stands && { score: stands.score, before: null }),
				standing: stands ? (stands.isRestated ? "restated" : "frozen") : "live",
			};
		}),
	};
}
