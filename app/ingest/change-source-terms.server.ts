import type { Db } from "../../db/client.ts";
import { announceKind } from "../../db/queries/derive-state.server.ts";
import {
	lockSourceTerms,
	writeSourceTerms,
} from "../../db/queries/source-terms.server.ts";
import { type Actor, recordAudit } from "../audit/record-audit.server.ts";
import { termsOf } from "./source-terms.server.ts";
import {
	changeTerms,
	type SourceTerms,
	type TermsChange,
	type TermsProblem,
} from "./source-terms.ts";

export interface TermsRequest {
	readonly sourceKey: string;
	readonly kind: string;
	readonly change: TermsChange;
	readonly by: Actor;
}

export type TermsResult =
	| { readonly outcome: "changed" | "same" | "not-found" }
	| { readonly outcome: "refused"; readonly problem: TermsProblem };

const instant = (iso: string | null) => (iso === null ? null : new Date(iso));

/** For the trail: the terms alone. */
const recorded = ({
	completeThrough,
	completeAfterMinutes,
	promiseMinutes,
	retiredAt,
}: SourceTerms) => ({
	completeThrough,
	completeAfterMinutes,
	promiseMinutes,
	retiredAt,
});

/** Changes what is promised of a source, or believed of how far it has come. */
export async function changeSourceTerms(
	db: Db,
	{ sourceKey, kind, change, by }: TermsRequest,
	now: Date,
): Promise<TermsResult> {
	return db.transaction().execute(async (trx): Promise<TermsResult> => {
		const row = await lockSourceTerms(trx, sourceKey, kind);
		if (row === undefined) return { outcome: "not-found" };
		const before = termsOf(row);
		const after = changeTerms(before, change, now);
		if ("problem" in after)
			return { outcome: "refused", problem: after.problem };
		if (JSON.stringify(recorded(before)) === JSON.stringify(recorded(after)))
			return { outcome: "same" };
		await writeSourceTerms(trx, {
			source_id: row.source_id,
			kind,
			complete_through: instant(after.completeThrough),
			complete_after_minutes: after.completeAfterMinutes,
			promise_minutes: after.promiseMinutes,
			retired_at: instant(after.retiredAt),
		});
		await recordAudit(
			trx,
			{
				by,
				action: "source.terms-changed",
				on: { type: "source", id: `${sourceKey} ${kind}` },
				before: recorded(before),
				after: recorded(after),
			},
			now,
		);
		// How fresh every figure of the kind is has changed, though no fact has.
		await announceKind(trx, kind, false);
		return { outcome: "changed" };
	});
}
