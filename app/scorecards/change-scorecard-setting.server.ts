import type { Db } from "../../db/client.ts";
import {
	lockCardSetting,
	updateCardSetting,
} from "../../db/queries/scorecard-life.server.ts";
import { recordAudit } from "../audit/record-audit.server.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import { problem, type Refused, refuse } from "./card-problem.ts";
import { isWithin } from "./check-points.ts";

const MOST_DAYS = 60;

/** How much of a card users have to have a say in, and when quarters are closed: the committee's. Published cards keep what they say. */
export async function changeScorecardSetting(
	db: Db,
	{
		userWeight,
		closingAfterDays: days,
		by,
	}: {
		readonly userWeight: string;
		readonly closingAfterDays: number;
		readonly by: CardAsker;
	},
	now: Date,
): Promise<{ readonly changed: boolean } | Refused> {
	if (!by.roles.includes("committee"))
		return refuse(problem("permission", "", "not-yours", "committee"));
	if (!isWithin(userWeight, "0", "100", 2))
		return refuse(problem("user-weight", "userWeight", userWeight, "0..100"));
	if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS)
		return refuse(
			problem("days-after", "closingAfterDays", days, `0..${MOST_DAYS}`),
		);
	return db.transaction().execute(async (trx) => {
		const before = await lockCardSetting(trx);
		await updateCardSetting(trx, {
			user_weight: userWeight,
			closing_after_days: days,
		});
		const after = await lockCardSetting(trx);
		const changed =
			before.user_weight !== after.user_weight ||
			before.closing_after_days !== after.closing_after_days;
		if (changed)
			await recordAudit(
				trx,
				{
					by: actorOf(by),
					action: "scorecard-setting.changed",
					on: { type: "scorecard-setting", id: 1 },
					before,
					after,
				},
				now,
			);
		return { changed };
	});
}
