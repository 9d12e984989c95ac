import { createRota } from "../../app/alerts/create-rota.server.ts";
import type { AppContext } from "../../app/context.server.ts";
import { ADMIN } from "./company.ts";
import { adminId } from "./watched-company.ts";

/** The admin and Mei take turns, from the first of January on; answers with the rota's number. */
export async function foundRota(context: AppContext): Promise<number> {
	const { id } = await context.db
		.insertInto("person")
		.values({ name: "Mei", email: "mei-on-call@nebula.example" })
		.returning("id")
		.executeTakeFirstOrThrow();
	const personId = await adminId(context);
	return createRota(
		context.db,
		{
			content: {
				name: "Night watch",
				timeZone: context.master.company.timeZone,
				handoverWeekday: 1,
				handoverTime: "09:00",
				people: [personId, id],
				startsOn: "2026-01-01",
			},
			by: { personId, name: ADMIN.name },
		},
		context.now(),
	);
}
