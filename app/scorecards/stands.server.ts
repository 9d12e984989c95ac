import type { Db } from "../../db/client.ts";
import { listStandingProofs } from "../../db/queries/scorecard-page.server.ts";
import type { ReadCard } from "../../db/queries/scorecard-reading.server.ts";
import { findSuspects } from "./find-suspects.server.ts";
import { holdSuspects, type Suspects } from "./hold-suspects.ts";
import { measureCards } from "./measure-cards.server.ts";
import type { Proof } from "./proof.ts";

const WEEK = 7 * 86_400_000;

/** What a card rests on as it stands: as it was decided, or as facts are today. */
export interface Stands {
	readonly standing: "live" | "frozen" | "restated";
	readonly proof: Proof;
	/** When it was decided, and the hash of what was; null while it is live. */
	readonly decided: { readonly at: Date; readonly hash: string } | null;
	/** At the end of the day a week ago, with the same lines held; null of what was decided. */
	readonly earlier: Proof | null;
	readonly suspects: Suspects;
}

export async function readStands(
	db: Db,
	card: Pick<ReadCard, "id" | "state">,
	now: Date,
): Promise<Stands | null> {
	const [decided] = await listStandingProofs(db, [card.id]);
	if (decided)
		return {
			standing: decided.isRestated ? "restated" : "frozen",
			proof: JSON.parse(decided.proof) as Proof,
			decided: { at: decided.at, hash: decided.hash },
			earlier: null,
			suspects: new Map(),
		};
	const asOf = (at: Date) => measureCards(db, { ids: [card.id] }, { now: at });
	const [[live], [earlier]] = await Promise.all([
		asOf(now),
		asOf(new Date(now.getTime() - WEEK)),
	]);
	if (!live) return null;
	const isDraft = card.state === "draft" || card.state === "in-review";
	const suspects: Suspects = isDraft
		? new Map()
		: await findSuspects(db, live.proof, now);
	return {
		standing: "live",
		proof: holdSuspects(live.proof, suspects),
		decided: null,
		earlier: earlier ? holdSuspects(earlier.proof, suspects) : null,
		suspects,
	};
}
