import type { RequestContext } from "../../context.server.ts";
import { amendCard } from "../../scorecards/amend-card.server.ts";
import type { CardAsker } from "../../scorecards/card-asker.ts";
import type { Refused } from "../../scorecards/card-problem.ts";
import { changeDraft } from "../../scorecards/change-draft.server.ts";
import { discardDraft } from "../../scorecards/discard-draft.server.ts";
import { submitCard } from "../../scorecards/submit-card.server.ts";
import type { CardTyped } from "../../ui/card-typed.ts";

interface Edit {
	readonly cardId: number;
	readonly form: FormData;
	readonly typed: CardTyped;
	readonly by: CardAsker;
}

/** Saves, submits, discards or amends; answers where to go on. */
export async function doEdit(
	{ db, now }: Pick<RequestContext, "db" | "now">,
	{ cardId, form, typed, by }: Edit,
): Promise<Refused | { readonly to: string }> {
	const field = (name: string) => String(form.get(name) ?? "");
	const on = { cardId, revision: Number(field("revision")), by };
	const { content, base } = typed;
	switch (field("do")) {
		case "discard": {
			const done = await discardDraft(db, on, now());
			return "problems" in done ? done : { to: "/scorecards" };
		}
		case "amend": {
			const done = await amendCard(
				db,
				{ ...on, content, from: field("from"), reason: field("reason") },
				now(),
			);
			return "problems" in done ? done : { to: `/scorecards/${cardId}` };
		}
		default: {
			const saved = await changeDraft(
				db,
				{ ...on, content, ...(base.amount && { base }) },
				now(),
			);
			if (!("revision" in saved)) return saved;
			if (field("do") !== "submit")
				return { to: `/scorecards/${cardId}/edit?saved=yes` };
			const sent = await submitCard(
				db,
				{ ...on, revision: saved.revision },
				now(),
			);
			return "revision" in sent
				? { to: `/scorecards/${cardId}` }
				: { problems: sent.problems };
		}
	}
}
