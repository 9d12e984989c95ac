import type { RequestContext } from "../../context.server.ts";
import type { CardAsker } from "../../scorecards/card-asker.ts";
import {
	problem,
	type Refused,
	refuse,
} from "../../scorecards/card-problem.ts";
import { commentOnCard } from "../../scorecards/comment-on-card.server.ts";
import { decideAmendment } from "../../scorecards/decide-amendment.server.ts";
import { publishCard } from "../../scorecards/publish-card.server.ts";
import { sendBackCard } from "../../scorecards/send-back-card.server.ts";
import { submitCard } from "../../scorecards/submit-card.server.ts";

const DEEDS = [
	"comment",
	"submit",
	"publish",
	"send-back",
	"approve-amendment",
	"decline-amendment",
] as const;

/** One step on a card's page; null where it was done. */
export async function doCardDeed(
	{ db, now }: Pick<RequestContext, "db" | "now">,
	cardId: number,
	form: FormData,
	by: CardAsker,
): Promise<Refused | null> {
	const field = (name: string) => String(form.get(name) ?? "");
	const on = {
		cardId,
		revision: Number(field("revision")),
		reason: field("reason"),
		by,
	};
	const deed = DEEDS.find((one) => one === field("do"));
	const done = await (() => {
		switch (deed) {
			case "comment":
				return commentOnCard(
					db,
					{
						cardId,
						...(field("line") && { lineId: field("line") }),
						text: field("text"),
						by,
					},
					now(),
				);
			case "submit":
				return submitCard(db, on, now());
			case "publish":
				return publishCard(db, on, now());
			case "send-back":
				return sendBackCard(db, on, now());
			case "approve-amendment":
			case "decline-amendment":
				return decideAmendment(
					db,
					{
						...on,
						version: Number(field("version")),
						decision: deed === "approve-amendment" ? "approved" : "declined",
					},
					now(),
				);
			case undefined:
				return refuse(problem("state", "do", field("do"), DEEDS));
		}
	})();
	return "problems" in done ? done : null;
}
