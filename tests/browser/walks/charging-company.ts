import type { AppContext } from "../../../app/context.server.ts";
import { setPassword } from "../../../app/identity/set-password.server.ts";
import { foundCompany, letIn } from "../company.ts";
import type { Trouble } from "./employee.ts";

const DAY = 86_400_000;

/** Works for the line and has no role. */
export const EMPLOYEE = {
	email: "nora@nebula.example",
	name: "Nora",
	password: "a slow tram through Taichung",
};

export const TROUBLE: Trouble = {
	metric: "bad-review-rate",
	product: "Power bank",
	lot: "LOT-X",
	review: "swells up after ten days",
};

/** Reviews of one product and lot, so many good and so many bad, over some days before now. */
interface Told {
	readonly product: string;
	readonly lot?: string;
	readonly daysAgo: number;
	readonly good: number;
	readonly bad: number;
}

/** Last month all was well; this month one lot of one product is not. */
const REVIEWS: readonly Told[] = [
	// Far enough back that the month before is known as a whole.
	{ product: "cable", daysAgo: 80, good: 2, bad: 0 },
	{ product: "power-bank", lot: "LOT-A", daysAgo: 40, good: 58, bad: 2 },
	{ product: "cable", daysAgo: 40, good: 59, bad: 1 },
	{ product: "power-bank", lot: "LOT-A", daysAgo: 8, good: 20, bad: 0 },
	{ product: "power-bank", lot: "LOT-X", daysAgo: 6, good: 5, bad: 35 },
	{ product: "cable", daysAgo: 7, good: 59, bad: 1 },
];

/** A line of two products and an employee of it, beside a line that has nothing to tell. */
export async function foundCharging(context: AppContext): Promise<string> {
	await foundCompany(context);
	const { db } = context;
	const member = async (
		dimension: "line" | "product" | "lot",
		code: string,
		name: string,
	) =>
		(
			await db
				.insertInto("member")
				.values({ dimension, code, known: true, name_en: name })
				.returning("id")
				.executeTakeFirstOrThrow()
		).id;
	const belongs = (member_id: number, parent_id: number) =>
		db
			.insertInto("member_parent")
			.values({ member_id, parent_id, valid_from: "2020-01-01" })
			.execute();
	const charging = await member("line", "charging", "Charging");
	await member("line", "audio", "Audio");
	const powerBank = await member("product", "power-bank", TROUBLE.product);
	await belongs(powerBank, charging);
	await belongs(await member("product", "cable", "Cable"), charging);
	for (const lot of ["LOT-A", TROUBLE.lot])
		await belongs(await member("lot", lot, lot), powerBank);
	const { id: personId } = await db
		.insertInto("person")
		.values({ email: EMPLOYEE.email, name: EMPLOYEE.name })
		.returning("id")
		.executeTakeFirstOrThrow();
	await db
		.insertInto("person_line")
		.values({ person_id: personId, line_id: charging })
		.execute();
	await setPassword(
		db,
		{
			personId,
			password: EMPLOYEE.password,
			by: { personId: null, name: "test" },
		},
		context.now(),
	);
	await context.master.refresh();
	return letIn(context);
}

/** Sends what customers wrote, as a shop's system does. */
export async function tellReviews(
	address: string,
	token: string,
	now: number,
): Promise<void> {
	const lines = REVIEWS.flatMap(({ good, bad, daysAgo, ...of }, group) =>
		Array.from({ length: good + bad }, (_, i) =>
			JSON.stringify({
				...of,
				id: `${group}-${i}`,
				reviewed_at: new Date(now - (daysAgo + (i % 2)) * DAY).toISOString(),
				rating: i < good ? 5 : 1,
				scale: 5,
				origin: "written",
				body: i < good ? "does what it should" : TROUBLE.review,
			}),
		),
	);
	const through = new Date(now - 60_000).toISOString();
	const answer = await fetch(
		`${address}/api/ingest/reviews?complete_through=${through}`,
		{
			method: "POST",
			headers: {
				Authorization: `Bearer ${token}`,
				"Content-Type": "application/x-ndjson",
			},
			body: lines.join("\n"),
		},
	);
	const { accepted } = (await answer.json()) as { accepted?: number };
	if (accepted !== lines.length)
		throw new Error(`${accepted} of ${lines.length} reviews were accepted`);
}
