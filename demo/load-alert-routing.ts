import { createMute } from "../app/alerts/create-mute.server.ts";
import { createPolicy } from "../app/alerts/create-policy.server.ts";
import { createRota } from "../app/alerts/create-rota.server.ts";
import { createRoute } from "../app/alerts/create-route.server.ts";
import { personByEmail } from "../app/identity/person-by-email.server.ts";
import { type Day, mondayOf } from "../app/metrics/day.ts";
import type { Db } from "../db/client.ts";
import { TIME_ZONE } from "./simulated-day.ts";

const QUARTER_HOUR = 900;

/** Whom the simulated company's alerts reach; answers with the policy by which what harms users goes up the line. */
export async function loadAlertRouting(
	db: Db,
	today: Day,
	now: Date,
): Promise<number> {
	const people = await Promise.all(
		["mei", "jun", "sofia", "vivian", "data"].map((name) =>
			personByEmail(db, `${name}@demo.example`),
		),
	);
	const [mei, jun, sofia, vivian, data] = people.map(({ id }) => id) as [
		number,
		number,
		number,
		number,
		number,
	];
	const by = { personId: data, name: people.at(-1)?.name ?? "" };
	const rotaId = await createRota(
		db,
		{
			content: {
				name: "用户体验值班",
				timeZone: TIME_ZONE,
				handoverWeekday: 1,
				handoverTime: "09:00",
				people: [mei, jun, sofia],
				startsOn: mondayOf(today),
				teamId: null,
			},
			by,
		},
		now,
	);
	const onCall = { kind: "on-call", rotaId } as const;
	await createRoute(
		db,
		{
			content: {
				matcher: { as: "critical" },
				receivers: [onCall],
				goOn: true,
			},
			by,
		},
		now,
	);
	await createRoute(
		db,
		{
			content: {
				matcher: { label: "data" },
				receivers: [{ kind: "person", personId: data }],
				goOn: false,
			},
			by,
		},
		now,
	);
	await createRoute(
		db,
		{
			content: {
				matcher: null,
				receivers: [{ kind: "owner" }, { kind: "rule-team" }],
				goOn: false,
			},
			by,
		},
		now,
	);
	await createMute(
		db,
		{
			content: {
				name: "Door counters sleep",
				matcher: { label: "data" },
				weekdays: [1, 2, 3, 4, 5, 6, 7],
				from: "22:00",
				to: "08:00",
				timeZone: TIME_ZONE,
			},
			by,
		},
		now,
	);
	return createPolicy(
		db,
		{
			content: {
				name: "Up the line",
				steps: [
					{ afterSeconds: QUARTER_HOUR, receivers: [onCall] },
					{
						afterSeconds: 4 * QUARTER_HOUR,
						receivers: [{ kind: "person", personId: vivian }],
					},
				],
			},
			by,
		},
		now,
	);
}
