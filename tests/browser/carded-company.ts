import type { AppContext } from "../../app/context.server.ts";
import type { CardAsker } from "../../app/scorecards/card-asker.ts";
import type { Refused } from "../../app/scorecards/card-problem.ts";
import { draftCard } from "../../app/scorecards/draft-card.server.ts";
import { publishCard } from "../../app/scorecards/publish-card.server.ts";
import { submitCard } from "../../app/scorecards/submit-card.server.ts";
import { TEMPLATES, USUAL_BONUS } from "../../app/scorecards/templates.ts";
import { ADMIN } from "./company.ts";

function taken<T extends object>(answer: T | Refused): T {
	if ("problems" in answer) throw new Error(JSON.stringify(answer.problems));
	return answer;
}

/** Scorecard 1 is published, scorecard 2 a draft; the admin is of the committee too, so that every page of theirs opens. */
export async function foundCards({ db, now }: AppContext): Promise<void> {
	const enrol = async (name: string, role: "committee" | "executive") => {
		const { id } = await db
			.insertInto("person")
			.values({ name, email: `${name.toLowerCase()}@nebula.example` })
			.returning("id")
			.executeTakeFirstOrThrow();
		await db
			.insertInto("person_role")
			.values({ person_id: id, role })
			.execute();
		return id;
	};
	const { id: adminId } = await db
		.selectFrom("person")
		.select("id")
		.where("email", "=", ADMIN.email)
		.executeTakeFirstOrThrow();
	await db
		.insertInto("person_role")
		.values({ person_id: adminId, role: "committee" })
		.execute();
	const asker = (id: number, name: string): CardAsker => ({
		id,
		name,
		roles: ["committee"],
		address: "127.0.0.1",
	});
	const writer = asker(adminId, ADMIN.name);
	const reviewer = asker(await enrol("Reviewer", "committee"), "Reviewer");
	const draft = async (owner: string) => {
		const at = now();
		const drafted = await draftCard(
			db,
			{
				personId: await enrol(owner, "executive"),
				fiscalYear: at.getUTCFullYear(),
				quarter: Math.floor(at.getUTCMonth() / 3) + 1,
				template: "service",
				content: {
					scope: "",
					bonus: USUAL_BONUS,
					lines: (
						TEMPLATES.find(({ key }) => key === "service")?.lines ?? []
					).map((line, i) => ({
						...line,
						id: String(i + 1),
						scope: "",
						under: null,
					})),
				},
				base: { amount: "120000", currency: "CNY" },
				by: writer,
			},
			at,
		);
		if (!("cardId" in drafted)) throw new Error(JSON.stringify(drafted));
		return drafted.cardId;
	};
	const cardId = await draft("Measured");
	const submitted = taken(
		await submitCard(db, { cardId, revision: 1, by: writer }, now()),
	);
	taken(
		await publishCard(
			db,
			{ cardId, revision: submitted.revision, by: reviewer },
			now(),
		),
	);
	await draft("Drafted");
}
