import type { Db } from "../../db/client.ts";
import {
	listCardPeople,
	listCardQuarters,
	listStandingScores,
	type ReadCard,
} from "../../db/queries/scorecard-reading.server.ts";
import type { MetricGroup } from "../metrics/definition.ts";
import type { Decimal, Fraction } from "./fraction.ts";
import { rounded } from "./fraction.ts";
import { groupScores } from "./group-scores.ts";
import { type MeasuredRow, measureCards } from "./measure-cards.server.ts";
import { resultOfCard } from "./proof.ts";

export type CardPerson = Awaited<ReturnType<typeof listCardPeople>>[number];

export interface OverviewRow {
	readonly card: ReadCard;
	readonly person: CardPerson | null;
	/** Frozen or restated where it was decided, else as facts stand now. */
	readonly score: Decimal | null;
	readonly standing: "live" | "frozen" | "restated";
	/** A week ago; null where nothing was measured then, and of what was decided. */
	readonly before: Decimal | null;
	readonly percent: Decimal | null;
	readonly userWeight: Decimal;
	/** Lines that wait for the committee. */
	readonly open: number;
	readonly groups: Readonly<Partial<Record<MetricGroup, Decimal>>>;
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

/** What is live of a card; groups and user weight are those of the stretch that holds now. */
function liveOf({ proof }: MeasuredRow) {
	const result = resultOfCard(proof);
	const last = result.segments.at(-1);
	const groups = new Map(
		proof.segments
			.at(-1)
			?.lines.map(({ lineId, definition }) => [lineId, definition.group]),
	);
	return {
		score: shown(result.score),
		percent: shown(result.percent),
		open: result.open.length,
		userWeight: last ? rounded(last.userWeight, 2) : "0.00",
		groups: Object.fromEntries(
			[...groupScores(last?.lines ?? [], (id) => groups.get(id))].map(
				([group, score]) => [group, rounded(score, 2)],
			),
		),
	};
}

/** All cards of a fiscal quarter; names no money. */
export async function readOverview(
	db: Db,
	wanted: { readonly fiscalYear: number; readonly quarter: number },
	now: Date,
): Promise<Overview> {
	const weekAgo = new Date(now.getTime() - WEEK);
	const [quarters, measured, earlier] = await Promise.all([
		listCardQuarters(db),
		measureCards(db, wanted, { now }),
		measureCards(db, wanted, { now: weekAgo }),
	]);
	const cards = measured.map(({ card }) => card);
	const [people, decided] = await Promise.all([
		listCardPeople(
			db,
			cards.map(({ person_id }) => person_id),
			now,
		),
		listStandingScores(
			db,
			cards.map(({ id }) => id),
		),
	]);
	const personOf = new Map(people.map((each) => [each.id, each]));
	const decidedOf = new Map(decided.map((each) => [each.card_id, each]));
	const before = new Map(
		earlier.map(({ card, proof }) => [
			card.id,
			shown(resultOfCard(proof).score),
		]),
	);
	return {
		quarters,
		rows: measured.map((row): OverviewRow => {
			const { card } = row;
			const stands = decidedOf.get(card.id);
			const live = liveOf(row);
			return {
				card,
				person: personOf.get(card.person_id) ?? null,
				...live,
				...(stands && { score: stands.score }),
				standing: stands ? (stands.isRestated ? "restated" : "frozen") : "live",
				before: stands ? null : (before.get(card.id) ?? null),
			};
		}),
	};
}
