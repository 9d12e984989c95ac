import type { Db } from "../../db/client.ts";
import { companyDayOf } from "../../db/queries/scorecard-closing.server.ts";
import {
	type CardPage,
	type CardReader,
	readCardPage,
} from "./card-page.server.ts";
import { APPROVALS_NEEDED } from "./life.ts";
import type { Basis } from "./score.ts";

/** A line for the committee: why it does not count yet. */
export interface OpenLine {
	readonly read: CardPage["lines"][number];
	/** In the stretches where it is open. */
	readonly found: readonly {
		readonly from: string;
		readonly to: string;
		readonly basis: Extract<Basis, "held" | "suspect">;
		readonly evidence:
			| CardPage["proof"]["segments"][number]["lines"][number]
			| null;
	}[];
}

function openLines({ lines, proof, result }: CardPage): OpenLine[] {
	return lines
		.filter(({ line }) => result.open.includes(line.id))
		.map((read) => ({
			read,
			found: result.segments.flatMap(({ segment, lines: scored }, i) => {
				const basis = scored.find(
					({ lineId }) => lineId === read.line.id,
				)?.basis;
				return basis === "held" || basis === "suspect"
					? [
							{
								from: segment.from,
								to: segment.to,
								basis,
								evidence:
									proof.segments[i]?.lines.find(
										({ lineId }) => lineId === read.line.id,
									) ?? null,
							},
						]
					: [];
			}),
		}));
}

/** What stands between a card and its freezing, with the score and percent that an approver says yes to. Null where there is no such card. */
export async function readClosingPage(
	db: Db,
	person: CardReader | null,
	cardId: number,
	now: Date,
) {
	const [page, today] = await Promise.all([
		readCardPage(db, person, cardId, now),
		companyDayOf(db, now),
	]);
	if (!page) return null;
	const { card, standingText, approvals, may } = page;
	const open = openLines(page);
	const hold = approvals.filter(({ holds }) => holds).length;
	const hasEnded = today > card.quarter_to;
	return {
		page,
		open,
		hasEnded,
		approvalsLeft: Math.max(0, APPROVALS_NEEDED - hold),
		/** Whether this reader may say yes at this moment. */
		canApprove:
			may.approve.allowed &&
			card.state === "closing" &&
			hasEnded &&
			open.length === 0 &&
			standingText !== null,
	};
}

export type ClosingPage = NonNullable<
	Awaited<ReturnType<typeof readClosingPage>>
>;
