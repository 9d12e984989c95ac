import type { Db } from "../../db/client.ts";
import { readSettings } from "../../db/queries/metric-settings.server.ts";
import { insertVersion } from "../../db/queries/scorecard-versions.server.ts";
import {
	cardsWithin,
	commandOf,
	insertCard,
	lockPerson,
	otherCurrencies,
	putBase,
} from "../../db/queries/scorecards.server.ts";
import { calendarOf } from "../metrics/calendar.ts";
import { isDay } from "../metrics/day.ts";
import { resolvePeriod } from "../metrics/resolve-period.ts";
import type { BonusBase, CardContent } from "./card.ts";
import { actorOf, type CardAsker } from "./card-asker.ts";
import {
	type CardProblem,
	problem,
	type Refused,
	refuse,
} from "./card-problem.ts";
import { readCardRules } from "./card-rules.server.ts";
import { checkStorable } from "./check-storable.ts";
import { checkStoredCard } from "./check-stored-card.server.ts";
import { mayOnCard } from "./policy.ts";
import { recordStep } from "./record-step.server.ts";
import { notAllowed } from "./take-card.server.ts";

export interface NewCard {
	readonly personId: number;
	/** The calendar year in which the fiscal year begins. */
	readonly fiscalYear: number;
	readonly quarter: number;
	/** Days of the quarter; absent: all of them. */
	readonly days?: { readonly from: string; readonly to: string };
	readonly content: CardContent;
	readonly base?: BonusBase;
	readonly template?: string;
	readonly by: CardAsker;
}

const isWhole = (value: number, from: number, to: number) =>
	Number.isInteger(value) && value >= from && value <= to;

/** A card for days of one quarter that a person has no other card for. What is not yet right of it is said beside it, and kept. */
export async function draftCard(
	db: Db,
	{ personId, fiscalYear, quarter, content, base, by, ...rest }: NewCard,
	now: Date,
): Promise<
	| { readonly cardId: number; readonly problems: readonly CardProblem[] }
	| Refused
> {
	if (!isWhole(fiscalYear, 1990, 2100) || !isWhole(quarter, 1, 4))
		return refuse(problem("quarter", "quarter", `${fiscalYear}-Q${quarter}`));
	const company = await readSettings(db);
	const calendar = calendarOf(
		company.time_zone,
		company.fiscal_year_start_month,
	);
	const span = resolvePeriod(
		calendar,
		{ kind: "quarter", year: fiscalYear, quarter },
		now.getTime(),
	);
	const days = rest.days ?? { from: span.from, to: span.to };
	const { from, to } = days;
	const fits =
		isDay(from) &&
		isDay(to) &&
		span.from <= from &&
		from <= to &&
		to <= span.to;
	if (!fits)
		return refuse(
			problem("days", "days", `${from}..${to}`, `${span.from}..${span.to}`),
		);
	const unstorable = checkStorable(content, base);
	if (unstorable.length > 0) return refuse(...unstorable);
	const rules = await readCardRules(db);
	return db.transaction().execute(async (trx) => {
		const person = await lockPerson(trx, personId);
		if (!person || (person.left_on !== null && person.left_on <= from))
			return refuse(problem("person", "person", personId));
		const decision = mayOnCard(by, "write", {
			ownerId: personId,
			commandIds: await commandOf(trx, personId, now),
			writtenBy: null,
			approvedBy: [],
		});
		if (!decision.allowed) return notAllowed(decision);
		const [other] = await cardsWithin(trx, personId, days);
		if (other)
			return refuse(
				problem(
					"overlap",
					"days",
					`${from}..${to}`,
					`${other.from_day}..${other.to_day}`,
				),
			);
		const differs =
			base &&
			(await otherCurrencies(trx, {
				personId,
				quarterFrom: span.from,
				except: null,
			}));
		if (base && differs?.some((each) => each !== base.currency))
			return refuse(
				problem("currency-differs", "base.currency", base.currency, differs),
			);
		const cardId = await insertCard(trx, {
			person_id: personId,
			fiscal_year: fiscalYear,
			quarter,
			from_day: from,
			to_day: to,
			quarter_from: span.from,
			quarter_to: span.to,
			state: "draft",
			template: rest.template ?? null,
			created_at: now,
			created_by: by.id,
		});
		await insertVersion(trx, {
			cardId,
			version: 1,
			from,
			content,
			reason: null,
			by: by.id,
			now,
		});
		if (base) await putBase(trx, cardId, base);
		await recordStep(
			trx,
			{
				cardId,
				kind: "drafted",
				by: actorOf(by),
				detail: { personId, fiscalYear, quarter, from, to },
				after: { template: rest.template ?? null, content },
			},
			now,
		);
		const problems = await checkStoredCard(
			trx,
			{ cardId, content, base },
			rules,
		);
		return { cardId, problems };
	});
}
