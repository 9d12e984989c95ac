import { personByEmail } from "../app/identity/person-by-email.server.ts";
import { calendarOf } from "../app/metrics/calendar.ts";
import { addDays, monthOf, yearOf } from "../app/metrics/day.ts";
import { readBase } from "../app/metrics/observe-split.server.ts";
import { resolvePeriod, unitOf } from "../app/metrics/resolve-period.ts";
import { openClosings } from "../app/scorecards/open-closings.server.ts";
import type { Db } from "../db/client.ts";
import { readCardSetting } from "../db/queries/scorecard-life.server.ts";
import { listCardQuarters } from "../db/queries/scorecard-reading.server.ts";
import {
	type DemoQuarter,
	type People,
	readUsual,
	type Scopes,
} from "./card-contents.ts";
import {
	amendAgreed,
	closeQuarter,
	leaveUndecided,
	publishQuarter,
} from "./card-lives.ts";
import { COMMITTEE, DEMO_CARDS, DRAFTED } from "./scorecards.ts";

/** The quarter that runs and the two before it, the earliest first. */
function quartersOf(
	calendar: ReturnType<typeof calendarOf>,
	now: Date,
): DemoQuarter[] {
	const { from } = unitOf(calendar, "quarter", calendar.dayOf(now.getTime()));
	const start = unitOf(calendar, "year", from).from;
	const current =
		yearOf(start) * 4 +
		(12 * (yearOf(from) - yearOf(start)) + monthOf(from) - monthOf(start)) / 3;
	return [current - 2, current - 1, current].map((number) => {
		const year = Math.floor(number / 4);
		const quarter = (number % 4) + 1;
		const span = resolvePeriod(
			calendar,
			{ kind: "quarter", year, quarter },
			now.getTime(),
		);
		return {
			year,
			quarter,
			from: span.from,
			to: span.to,
			// No step of theirs is later than the load.
			at: (day, hour) =>
				new Date(
					Math.min(now.getTime(), calendar.dayStart(day) + hour * 3_600_000),
				),
		};
	});
}

async function readPeople(db: Db): Promise<People> {
	const addresses = new Set([
		COMMITTEE,
		DRAFTED.owner,
		DRAFTED.writer,
		...DEMO_CARDS.flatMap(({ owner, writer, second }) => [
			owner,
			writer,
			second,
		]),
	]);
	const people = await Promise.all(
		[...addresses].map(
			async (email) =>
				[
					email,
					{
						...(await personByEmail(db, email)),
						roles: email === COMMITTEE ? (["committee"] as const) : [],
						address: "demo",
					},
				] as const,
		),
	);
	return new Map(people);
}

async function readScopes(db: Db): Promise<Scopes> {
	const rows = await db
		.selectFrom("member")
		.select(["id", "code"])
		.where("dimension", "=", "line")
		.execute();
	return new Map(rows.map(({ id, code }) => [code, `line:${id}`]));
}

/** Scorecards as the company's people would have written, published and closed them: once, so whoever has changed them finds them so. */
export async function loadScorecards(
	db: Db,
	seed: number,
	now: Date,
): Promise<void> {
	if ((await listCardQuarters(db)).length > 0) return;
	const [base, people, scopes, { closing_after_days }] = await Promise.all([
		readBase(db),
		readPeople(db),
		readScopes(db),
		readCardSetting(db),
	]);
	const { time_zone, fiscal_year_start_month } = base.settings;
	const calendar = calendarOf(time_zone, fiscal_year_start_month);
	const quarters = quartersOf(calendar, now);
	const usual = await readUsual(db, base, { quarters, scopes, now });
	const demo = { db, base, people, scopes, usual, seed, now };
	const today = calendar.dayOf(now.getTime());
	for (const [i, quarter] of quarters.entries()) {
		const cards = await publishQuarter(demo, quarter);
		if (i === 2) {
			await leaveUndecided(demo, quarter, cards, today);
			continue;
		}
		if (i === 1) await amendAgreed(demo, quarter, cards);
		const opens = addDays(quarter.to, closing_after_days + 1);
		await openClosings(db, quarter.at(opens, 6));
		await closeQuarter(demo, quarter, { cards, opens, freezes: i === 0 });
	}
}
