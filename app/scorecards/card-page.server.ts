import type { Db } from "../../db/client.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import {
	listApprovals,
	listRestatements,
} from "../../db/queries/scorecard-closing.server.ts";
import { listEvents } from "../../db/queries/scorecard-life.server.ts";
import {
	listAdjustments,
	listRulings,
} from "../../db/queries/scorecard-page.server.ts";
import {
	listCardPeople,
	listCards,
} from "../../db/queries/scorecard-reading.server.ts";
import { listVersions } from "../../db/queries/scorecard-versions.server.ts";
import { commandOf } from "../../db/queries/scorecards.server.ts";
import type { Role } from "../identity/role.ts";
import { scopeDimensions } from "../metrics/scope.ts";
import { rounded } from "./fraction.ts";
import type { CardPerson } from "./overview.server.ts";
import { CARD_ACTIONS, type CardAction, mayOnCard } from "./policy.ts";
import { resultOfCard } from "./proof.ts";
import { readLines } from "./read-lines.server.ts";
import { scopeWritten } from "./scope-written.ts";
import { isSame, standingOf } from "./standing.ts";
import { readStands } from "./stands.server.ts";

/** Whoever looks at a card. */
export interface CardReader {
	readonly id: number;
	readonly roles: readonly Role[];
}

const membersIn = (text: string): number[] => {
	const scope = scopeWritten(text) ?? {};
	return scopeDimensions(scope).map((name) => scope[name] ?? 0);
};

/** All that the page of one card shows, but for money, to which read-money.server.ts is the one way. Null where there is no such card. */
export async function readCardPage(
	db: Db,
	person: CardReader | null,
	cardId: number,
	now: Date,
) {
	const [card] = await listCards(db, { ids: [cardId] });
	const stands = card && (await readStands(db, card, now));
	if (!card || !stands) return null;
	const [
		versions,
		events,
		adjustments,
		rulings,
		approvals,
		restatements,
		commandIds,
	] = await Promise.all([
		listVersions(db, cardId),
		listEvents(db, cardId),
		listAdjustments(db, cardId),
		listRulings(db, cardId),
		listApprovals(db, cardId),
		listRestatements(db, cardId),
		commandOf(db, card.person_id, now),
	]);
	const { lines, forecast } = await readLines(
		db,
		{
			card,
			stands,
			versions: versions.map((row) => ({
				version: row.version,
				from: row.effective_from,
				content: row.content,
				isApproved: row.approved_at !== null,
				isDeclined: row.declined_at !== null,
			})),
		},
		now,
	);
	const kin = lines.flatMap(({ under, below }) =>
		under ? [under, ...below] : below,
	);
	const people = new Map(
		(
			await listCardPeople(
				db,
				[
					card.person_id,
					...kin.map(({ personId }) => personId),
					...versions.flatMap((row) => [row.written_by, row.approved_by ?? 0]),
					...events.map((row) => row.person_id ?? 0),
					...[...adjustments, ...rulings].map((row) => row.by_id),
					...approvals.map((row) => row.person_id),
					...restatements.map((row) => row.decided_by ?? 0),
				],
				now,
			)
		).map((each) => [each.id, each]),
	);
	const personOf = (id: number | null): CardPerson | null =>
		id === null ? null : (people.get(id) ?? null);
	const { proof, earlier } = stands;
	const result = resultOfCard(proof);
	const standing = standingOf(proof);
	const before = earlier && resultOfCard(earlier).score;
	const names = await memberNames(db, [
		...proof.segments.flatMap(({ content }) => membersIn(content.scope)),
		...lines.flatMap(({ line, suspicions }) => [
			...membersIn(line.scope),
			...suspicions.flatMap(({ member }) =>
				member === null || member < 0 ? [] : [member],
			),
		]),
	]);
	const mayOn = (action: CardAction, writerIds: readonly number[]) =>
		mayOnCard(person, action, {
			ownerId: card.person_id,
			commandIds,
			writtenBy: person && writerIds.includes(person.id) ? person.id : null,
			approvedBy: approvals
				.filter((each) => standing && isSame(each, standing))
				.map(({ person_id }) => person_id),
		});
	const [first] = versions;
	return {
		card,
		person: personOf(card.person_id),
		...stands,
		result,
		/** As an approver sees it; null while there is no score. */
		standingText: standing,
		/** The score a week ago. */
		before: before && rounded(before, 2),
		lines,
		forecast,
		/** What holds, or was drafted: the last approved, else the first. */
		content:
			(versions.findLast((row) => row.approved_at) ?? first)?.content ?? null,
		/** Names of every member that scopes and suspicions name. */
		names,
		amendments: versions
			.filter(({ version }) => version > 1)
			.map((row) => ({
				version: row.version,
				from: row.effective_from,
				content: row.content,
				reason: row.reason,
				at: row.written_at,
				by: personOf(row.written_by),
				standing: row.approved_at
					? ("approved" as const)
					: row.declined_at
						? ("declined" as const)
						: ("waits" as const),
				decidedAt: row.approved_at ?? row.declined_at,
				decidedBy: personOf(row.approved_by),
				mayDecide: mayOn("review", row.writer_ids),
			})),
		adjustments: adjustments.map(({ by_id, withdrawn_at, ...row }) => ({
			...row,
			by: personOf(by_id),
			withdrawnAt: withdrawn_at,
		})),
		rulings: rulings.map(({ by_id, line_id, ...row }) => ({
			...row,
			lineId: line_id,
			by: personOf(by_id),
		})),
		approvals: approvals.map((row) => ({
			by: personOf(row.person_id),
			at: row.at,
			score: row.score,
			percent: row.percent,
			/** False where the card has moved since. */
			holds: standing !== null && isSame(row, standing),
		})),
		restatements: restatements.map(({ proof: _, decided_by, ...row }) => ({
			...row,
			decidedBy: personOf(decided_by),
		})),
		events: events.map((row) => ({ ...row, person: personOf(row.person_id) })),
		personOf,
		may: Object.fromEntries(
			CARD_ACTIONS.map((action) => [
				action,
				mayOn(action, first?.writer_ids ?? []),
			]),
		) as Readonly<Record<CardAction, ReturnType<typeof mayOn>>>,
	};
}

export type CardPage = NonNullable<Awaited<ReturnType<typeof readCardPage>>>;
