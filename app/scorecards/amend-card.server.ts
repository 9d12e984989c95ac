import type { Db } from "../../db/client.ts";
import {
	insertVersion,
	listVersions,
} from "../../db/queries/scorecard-versions.server.ts";
import { findBase, updateCard } from "../../db/queries/scorecards.server.ts";
import { isDay } from "../metrics/day.ts";
import type { CardContent } from "./card.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { readCardRules } from "./card-rules.server.ts";
import { checkStorable } from "./check-storable.ts";
import { checkStoredCard } from "./check-stored-card.server.ts";
import { readText } from "./read-text.ts";
import { recordStep } from "./record-step.server.ts";
import { takeCard } from "./take-card.server.ts";

/** What a published card is to say from a day on; it holds once a second person has agreed. */
export async function amendCard(
	db: Db,
	{
		cardId,
		revision: seen,
		from,
		content,
		reason,
		by,
	}: {
		readonly cardId: number;
		readonly revision: number;
		readonly from: string;
		readonly content: CardContent;
		readonly reason: string;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly version: number; readonly revision: number } | Refused> {
	const read = readText(reason, "reason");
	if ("problems" in read) return read;
	const unstorable = checkStorable(content, undefined);
	if (unstorable.length > 0) return refuse(...unstorable);
	const rules = await readCardRules(db);
	return db.transaction().execute(async (trx) => {
		const taken = await takeCard(trx, {
			cardId,
			by,
			action: "write",
			step: "amend",
			revision: seen,
			now,
		});
		if ("problems" in taken) return taken;
		const { from_day: first, to_day: last } = taken.card;
		if (!isDay(from) || from < first || from > last)
			return refuse(problem("effective", "from", from, `${first}..${last}`));
		const problems = await checkStoredCard(
			trx,
			{ cardId, content, base: await findBase(trx, cardId) },
			rules,
		);
		if (problems.length > 0) return refuse(...problems);
		const versions = await listVersions(trx, cardId);
		const version = 1 + Math.max(...versions.map((each) => each.version));
		await insertVersion(trx, {
			cardId,
			version,
			from,
			content,
			reason: read.text,
			by: by.id,
			now,
		});
		const revision = await updateCard(trx, cardId);
		await recordStep(
			trx,
			{
				cardId,
				kind: "amendment-written",
				by: actorOf(by),
				text: read.text,
				detail: { version, from },
				after: { content },
			},
			now,
		);
		return { version, revision };
	});
}
