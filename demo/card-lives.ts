import { addDays } from "../app/metrics/day.ts";
import { amendCard } from "../app/scorecards/amend-card.server.ts";
import { approveClosing } from "../app/scorecards/approve-closing.server.ts";
import type { CardContent } from "../app/scorecards/card.ts";
import type { CardAsker } from "../app/scorecards/card-asker.ts";
import type { Refused } from "../app/scorecards/card-problem.ts";
import { decideAmendment } from "../app/scorecards/decide-amendment.server.ts";
import { draftCard } from "../app/scorecards/draft-card.server.ts";
import { resultOfCard } from "../app/scorecards/proof.ts";
import { publishCard } from "../app/scorecards/publish-card.server.ts";
import { readClosingEvidence } from "../app/scorecards/read-closing-evidence.server.ts";
import { ruleOnLine } from "../app/scorecards/rule-on-line.server.ts";
import { standingOf } from "../app/scorecards/standing.ts";
import { submitCard } from "../app/scorecards/submit-card.server.ts";
import { listCards } from "../db/queries/scorecard-reading.server.ts";
import {
	contentOf,
	type DemoCards,
	type DemoQuarter,
} from "./card-contents.ts";
import {
	AMENDED,
	COMMITTEE,
	DEMO_CARDS,
	type DemoCard,
	DRAFTED,
} from "./scorecards.ts";

/** The demo asks for nothing that may be refused. */
function done<T extends object>(result: T | Refused): T {
	if ("problems" in result && !("cardId" in result))
		throw new Error(
			`the demo's scorecards: ${JSON.stringify(result.problems)}`,
		);
	return result as T;
}

function asker({ people }: DemoCards, address: string): CardAsker {
	const found = people.get(address);
	if (!found) throw new Error(`'${address}' is nobody of the demo`);
	return found;
}

export interface PublishedCard {
	readonly card: DemoCard;
	readonly cardId: number;
	readonly content: CardContent;
	readonly revision: number;
}

async function publish(
	demo: DemoCards,
	quarter: DemoQuarter,
	card: DemoCard,
	under: PublishedCard | null,
): Promise<PublishedCard> {
	const content = contentOf(demo, quarter, card, under);
	const by = asker(demo, card.writer);
	const { cardId } = done(
		await draftCard(
			demo.db,
			{
				personId: asker(demo, card.owner).id,
				fiscalYear: quarter.year,
				quarter: quarter.quarter,
				content,
				template: card.template,
				base: {
					amount: String(card.base),
					currency: demo.base.settings.reporting_currency,
				},
				by,
			},
			quarter.at(addDays(quarter.from, 1), 10),
		),
	);
	const { revision } = done(
		await submitCard(
			demo.db,
			{ cardId, revision: 1, by },
			quarter.at(addDays(quarter.from, 1), 15),
		),
	);
	const published = done(
		await publishCard(
			demo.db,
			{ cardId, revision, by: asker(demo, card.second) },
			quarter.at(addDays(quarter.from, 3), 11),
		),
	);
	return { card, cardId, content, revision: published.revision };
}

/** Five percent of what is sold go to what users say. */
function reweighed({ lines, ...rest }: CardContent): CardContent {
	return {
		...rest,
		lines: lines.map((line) => {
			const by = { nps: 5, "revenue-after-refunds": -5 }[line.metric] ?? 0;
			return { ...line, weight: String(Number(line.weight) + by) };
		}),
	};
}

async function amend(
	demo: DemoCards,
	quarter: DemoQuarter,
	{ card, cardId, content, revision }: PublishedCard,
	{ from, reason }: { readonly from: string; readonly reason: string },
) {
	return done(
		await amendCard(
			demo.db,
			{
				cardId,
				revision,
				from,
				content: reweighed(content),
				reason,
				by: asker(demo, card.writer),
			},
			quarter.at(addDays(from, -3), 10),
		),
	);
}

/** All cards of a quarter, written by one person and published by another. */
export async function publishQuarter(
	demo: DemoCards,
	quarter: DemoQuarter,
): Promise<readonly PublishedCard[]> {
	const cards: PublishedCard[] = [];
	for (const card of DEMO_CARDS) {
		const under = cards.find((each) => each.card.owner === card.under) ?? null;
		cards.push(await publish(demo, quarter, card, under));
	}
	return cards;
}

/** Lines without a sound value, and those of which fair play asks, are left out by the committee; answers with what the card then comes to. */
async function ruled(
	demo: DemoCards,
	{ cardId, revision: first }: { cardId: number; revision: number },
	now: Date,
): Promise<{ score: string; percent: string } | null> {
	const proof = await readClosingEvidence(demo.db, cardId, now);
	const { open } = resultOfCard(proof);
	let revision = first;
	for (const lineId of open)
		({ revision } = done(
			await ruleOnLine(
				demo.db,
				{
					cardId,
					lineId,
					revision,
					ruling: { kind: "leave-out" },
					reason: "样本太少，本季不计。",
					by: asker(demo, COMMITTEE),
				},
				now,
			),
		));
	return standingOf(
		open.length > 0 ? await readClosingEvidence(demo.db, cardId, now) : proof,
	);
}

/** One card of the quarter changes from its middle on, as a second person agreed. */
export async function amendAgreed(
	demo: DemoCards,
	quarter: DemoQuarter,
	cards: readonly PublishedCard[],
): Promise<void> {
	const published = cards.find(({ card }) => card.owner === AMENDED.approved);
	if (!published) return;
	const from = addDays(quarter.from, 45);
	const { version, revision } = await amend(demo, quarter, published, {
		from,
		reason: "Users come first from here on: less for sales, more for NPS.",
	});
	done(
		await decideAmendment(
			demo.db,
			{
				cardId: published.cardId,
				version,
				revision,
				decision: "approved",
				by: asker(demo, published.card.second),
			},
			quarter.at(addDays(from, -2), 16),
		),
	);
}

/** Of the quarter that runs: an amendment that waits for a second person, and a card that is still written. */
export async function leaveUndecided(
	demo: DemoCards,
	quarter: DemoQuarter,
	cards: readonly PublishedCard[],
	today: string,
): Promise<void> {
	const published = cards.find(({ card }) => card.owner === AMENDED.waiting);
	const soon = addDays(today, 7);
	if (published)
		await amend(demo, quarter, published, {
			from: soon < quarter.to ? soon : quarter.to,
			reason: "下一季主打降噪耳機，使用者評價要佔更重的份量。",
		});
	const card = { ...DRAFTED, template: "region", line: null } as const;
	done(
		await draftCard(
			demo.db,
			{
				personId: asker(demo, card.owner).id,
				fiscalYear: quarter.year,
				quarter: quarter.quarter,
				content: contentOf(demo, quarter, card, null),
				template: card.template,
				by: asker(demo, card.writer),
			},
			quarter.at(addDays(today, -1), 17),
		),
	);
}

/** A closing as far as it has come: with one of its two approvals every other card, or with both, which freezes it. */
export async function closeQuarter(
	demo: DemoCards,
	quarter: DemoQuarter,
	{
		cards,
		opens,
		freezes,
	}: {
		readonly cards: readonly PublishedCard[];
		readonly opens: string;
		readonly freezes: boolean;
	},
): Promise<void> {
	const now = quarter.at(addDays(opens, 1), 10);
	const closing = new Map(
		(
			await listCards(demo.db, {
				fiscalYear: quarter.year,
				quarter: quarter.quarter,
			})
		)
			.filter(({ state }) => state === "closing")
			.map(({ id, revision }) => [id, revision]),
	);
	for (const [i, { cardId, card }] of cards.entries()) {
		const revision = closing.get(cardId);
		if (revision === undefined || (!freezes && i % 2 === 1)) continue;
		const seen = await ruled(demo, { cardId, revision }, now);
		if (!seen) continue;
		const approvers = [
			COMMITTEE,
			card.second === COMMITTEE ? card.writer : card.second,
		];
		for (const [days, address] of approvers.slice(0, freezes ? 2 : 1).entries())
			done(
				await approveClosing(
					demo.db,
					{ cardId, ...seen, by: asker(demo, address) },
					readClosingEvidence,
					quarter.at(addDays(opens, 1 + days), 11),
				),
			);
	}
}
