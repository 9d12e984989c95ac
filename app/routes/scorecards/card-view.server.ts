import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Period } from "../../metrics/period.ts";
import { formatPeriod } from "../../metrics/period.ts";
import { type Scope, scopeDimensions } from "../../metrics/scope.ts";
import type { CardPage } from "../../scorecards/card-page.server.ts";
import { forecastKind } from "../../scorecards/forecast-card.ts";
import type { CardPerson } from "../../scorecards/overview.server.ts";
import type { MeasuredCard, Proof } from "../../scorecards/proof.ts";
import type { CardMoney } from "../../scorecards/read-money.server.ts";
import { scopeWritten } from "../../scorecards/scope-written.ts";
import { daysOf } from "../../scorecards/segments.ts";
import { metricAddress } from "../../ui/metric-address.ts";
import type { LineFace, ScorecardView } from "../../ui/scorecard-view.ts";
import { factsAddress } from "../metrics/facts-choice.ts";
import { type Naming, naming } from "../metrics/member-naming.ts";
import { quarterName } from "./quarter-name.ts";

interface Reader {
	readonly language: Language;
	readonly t: Translate;
}

/** Without the sums and definitions that only a proof needs. */
const plainOf = ({ segments, adjustments }: Proof): MeasuredCard => ({
	adjustments,
	segments: segments.map((segment) => ({
		...segment,
		lines: segment.lines.map(({ definition, inputs, ...line }) => line),
		nps: segment.nps && (({ definition, inputs, ...nps }) => nps)(segment.nps),
	})),
});

const scopeNames = (scope: Scope, nameOf: Naming): string[] =>
	scopeDimensions(scope).map((name) => nameOf(scope[name] ?? 0));

const nameOfPerson = (
	person: CardPerson | null,
	id: number,
	{ language }: Reader,
): string => person?.[language] ?? String(id);

function lineFaces(page: CardPage, nameOf: Naming, reader: Reader): LineFace[] {
	const { proof, lines } = page;
	const period: Period = { kind: "range", from: proof.from, to: proof.to };
	const personName = (id: number) =>
		nameOfPerson(page.personOf(id), id, reader);
	return lines.map(
		({ line, definition, weeks, under, below, ...read }): LineFace => {
			const scope = scopeWritten(line.scope);
			const address = metricAddress(line.metric, line.scope);
			return {
				lineId: line.id,
				metric: line.metric,
				name: definition?.name[reader.language] ?? line.metric,
				unit: definition?.unit ?? "count",
				isUser: read.isUser,
				scope: scope ? scopeNames(scope, nameOf) : [line.scope],
				to: `${address}${line.scope ? "&" : "?"}period=${formatPeriod(period)}`,
				facts: factsAddress(line.metric, { scope: scope ?? {}, period }),
				responseRate: read.responseRate,
				// A week of what adds up says nothing of a quarter.
				history:
					definition && forecastKind(definition.formula) === "total"
						? []
						: weeks.flatMap(({ value }) => value ?? []),
				before: read.before,
				under: under && {
					name: personName(under.personId),
					to: `/scorecards/${under.cardId}`,
				},
				below: below.map(({ cardId, personId, score }) => ({
					name: personName(personId),
					to: `/scorecards/${cardId}`,
					score,
				})),
			};
		},
	);
}

/** What was read of a card, as this reader's page shows it. */
export function cardView(
	page: CardPage,
	money: CardMoney,
	reader: Reader,
): ScorecardView {
	const { card, person, proof, may } = page;
	const { language, t } = reader;
	const nameOf = naming(page.names, language, t);
	const named = (who: CardPerson | null) => who?.[language] ?? "";
	const npsScope = page.content?.scope ?? "";
	return {
		id: card.id,
		person: {
			name: nameOfPerson(person, card.person_id, reader),
			to: person && `/people/${person.id}`,
		},
		quarter: quarterName(t, card),
		from: card.from_day,
		to: card.to_day,
		state: card.state,
		revision: card.revision,
		measured: plainOf(proof),
		lines: lineFaces(page, nameOf, reader),
		npsScope: scopeNames(scopeWritten(npsScope) ?? {}, nameOf),
		npsTo: metricAddress("nps", npsScope),
		money:
			money.seen && money.base
				? {
						seen: true,
						base: money.base,
						paid: money.paid,
						days: daysOf({ from: card.from_day, to: card.to_day }),
						ofDays: daysOf({ from: card.quarter_from, to: card.quarter_to }),
					}
				: { seen: false },
		standing: page.standing,
		forecast: page.forecast,
		before: page.before,
		adjustments: page.adjustments.map((one) => ({
			id: one.id,
			points: one.points,
			reason: one.reason,
			by: named(one.by),
			withdrawn: one.withdrawnAt !== null,
		})),
		amendments: page.amendments
			.filter(({ standing }) => standing === "waits")
			.map((one) => ({
				version: one.version,
				from: one.from,
				reason: one.reason ?? "",
				by: named(one.by),
				mayDecide: one.mayDecide.allowed,
			})),
		events: page.events.map((event) => ({
			id: event.id,
			at: event.at.toISOString(),
			kind: event.kind,
			who:
				event.person?.[language] ??
				(event.person_id === null ? t("app.name") : event.actor),
			line: event.line_id,
			text: event.text,
		})),
		may: {
			write: may.write.allowed,
			review: may.review.allowed,
			comment: may.comment.allowed,
		},
	};
}
