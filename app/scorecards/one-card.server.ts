import type { Db } from "../../db/client.ts";
import { managersOf } from "../../db/queries/directory.server.ts";
import { memberNames } from "../../db/queries/member-names.server.ts";
import { listEvents } from "../../db/queries/scorecard-life.server.ts";
import {
	listCardPeople,
	listCards,
} from "../../db/queries/scorecard-reading.server.ts";
import {
	findVersion,
	listVersions,
} from "../../db/queries/scorecard-versions.server.ts";
import type { Role } from "../identity/role.ts";
import { parseScope, scopeDimensions } from "../metrics/scope.ts";
import { measureCards } from "./measure-cards.server.ts";
import { CARD_ACTIONS, type CardAction, mayOnCard } from "./policy.ts";
import type { Proof } from "./proof.ts";
import { readMoney } from "./read-money.server.ts";

const WEEK = 7 * 86_400_000;

/** Every member that the scopes of a card name. */
const membersOf = ({ segments }: Proof): number[] =>
	segments
		.flatMap(({ content }) => [
			content.scope,
			...content.lines.map(({ scope }) => scope),
		])
		.flatMap((text) => {
			const scope = parseScope(text);
			return scopeDimensions(scope).map((name) => scope[name] ?? 0);
		});

/** All that one card's page shows; money only where its reader may see it. Null where there is no such card. */
export async function readOneCard(
	db: Db,
	{
		cardId,
		reader,
	}: {
		readonly cardId: number;
		readonly reader: { readonly id: number; readonly roles: readonly Role[] };
	},
	now: Date,
) {
	const [card] = await listCards(db, { ids: [cardId] });
	if (!card) return null;
	const asOf = (at: Date) => measureCards(db, { ids: [cardId] }, { now: at });
	const [[measured], [earlier], people, above, money, events, versions] =
		await Promise.all([
			asOf(now),
			asOf(new Date(now.getTime() - WEEK)),
			listCardPeople(db, [card.person_id], now),
			managersOf(db, card.person_id, now),
			readMoney(db, reader, cardId, now),
			listEvents(db, cardId),
			listVersions(db, cardId),
		]);
	if (!measured) return null;
	const first = await findVersion(db, cardId, 1);
	const may = (action: CardAction) =>
		mayOnCard(reader, action, {
			ownerId: card.person_id,
			commandIds: above.map(({ id }) => id),
			writtenBy: first?.writer_ids.includes(reader.id) ? reader.id : null,
			approvedBy: [],
		}).allowed;
	return {
		card,
		person: people[0] ?? null,
		proof: measured.proof,
		earlier: earlier?.proof ?? null,
		names: await memberNames(db, membersOf(measured.proof)),
		money,
		events,
		amendments: versions.filter(
			({ version, approved_at, declined_at }) =>
				version > 1 && !approved_at && !declined_at,
		),
		content: versions[0]?.content ?? null,
		may: Object.fromEntries(
			CARD_ACTIONS.map((action) => [action, may(action)]),
		) as Readonly<Record<CardAction, boolean>>,
	};
}

export type OneCard = NonNullable<Awaited<ReturnType<typeof readOneCard>>>;
