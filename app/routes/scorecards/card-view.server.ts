import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Period } from "../../metrics/period.ts";
import { formatPeriod } from "../../metrics/period.ts";
import { parseScope, scopeDimensions } from "../../metrics/scope.ts";
import { rounded } from "../../scorecards/fraction.ts";
import type { OneCard } from "../../scorecards/one-card.server.ts";
import {
	type MeasuredCard,
	type Proof,
	resultOfCard,
} from "../../scorecards/proof.ts";
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

const scopeNames = (text: string, nameOf: Naming): string[] => {
	const scope = parseScope(text);
	return scopeDimensions(scope).map((name) => nameOf(scope[name] ?? 0));
};

function lineFaces(page: OneCard, nameOf: Naming, { language }: Reader) {
	const { proof, earlier } = page;
	const before = earlier?.segments.at(-1);
	const scored = earlier && resultOfCard(earlier).segments.at(-1);
	const period: Period = { kind: "range", from: proof.from, to: proof.to };
	const seen = new Map<string, LineFace>();
	for (const segment of proof.segments)
		for (const line of segment.lines) {
			const said = segment.content.lines.find(({ id }) => id === line.lineId);
			const score = scored?.lines.find(({ lineId }) => lineId === line.lineId);
			const { definition: metric, scope } = line;
			const address = metricAddress(metric.key, scope);
			seen.set(line.lineId, {
				lineId: line.lineId,
				metric: metric.key,
				name: metric.name[language],
				unit: metric.unit,
				isUser: line.isUser,
				scope: scopeNames(scope, nameOf),
				to: `${address}${scope ? "&" : "?"}period=${formatPeriod(period)}`,
				facts: factsAddress(metric.key, { scope: parseScope(scope), period }),
				responseRate: null,
				history: [],
				before: score
					? {
							value:
								before?.lines.find(({ lineId }) => lineId === line.lineId)
									?.value ?? null,
							score: score.score && rounded(score.score, 2),
						}
					: null,
				under: said?.under
					? {
							name: `#${said.under.cardId}`,
							to: `/scorecards/${said.under.cardId}`,
						}
					: null,
				below: [],
			});
		}
	return [...seen.values()];
}

/** What was read of a card, as this reader's page shows it. */
export function cardView(page: OneCard, reader: Reader): ScorecardView {
	const { card, person, proof, earlier, money, events } = page;
	const { language, t } = reader;
	const nameOf = naming(page.names, language, t);
	const before = earlier && resultOfCard(earlier).score;
	const whole = { from: card.quarter_from, to: card.quarter_to };
	const npsScope = proof.segments.at(-1)?.content.scope ?? "";
	return {
		id: card.id,
		person: {
			name: person?.[language] ?? String(card.person_id),
			to: person && `/people/${person.id}`,
		},
		quarter: quarterName(t, card),
		from: card.from_day,
		to: card.to_day,
		state: card.state,
		revision: card.revision,
		measured: plainOf(proof),
		lines: lineFaces(page, nameOf, reader),
		npsScope: scopeNames(npsScope, nameOf),
		npsTo: metricAddress("nps", npsScope),
		money:
			money.seen && money.base
				? {
						seen: true,
						base: money.base,
						paid: money.paid,
						days: daysOf({ from: card.from_day, to: card.to_day }),
						ofDays: daysOf(whole),
					}
				: { seen: false },
		forecast: null,
		before: before ? rounded(before, 2) : null,
		adjustments: [],
		amendments: page.amendments.map((one) => ({
			version: one.version,
			from: one.effective_from,
			reason: one.reason ?? "",
			by: "",
			mayDecide: page.may.review,
		})),
		events: events.map((event) => ({
			id: event.id,
			at: event.at.toISOString(),
			kind: event.kind,
			who: event.actor,
			line: event.line_id,
			text: event.text,
		})),
		may: {
			write: page.may.write,
			review: page.may.review,
			comment: page.may.comment,
			adjust: page.may.adjust,
			approve: page.may.approve,
		},
	};
}
