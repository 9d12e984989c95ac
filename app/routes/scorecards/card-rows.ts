import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { Overview } from "../../scorecards/overview.server.ts";
import type { CardRow } from "../../ui/scorecard-view.ts";
import { quarterName } from "./quarter-name.ts";

const number = (text: string | null | undefined) =>
	text === null || text === undefined ? null : Number(text);

export const cardRows = (
	{ rows }: Overview,
	{ language, t }: { readonly language: Language; readonly t: Translate },
): CardRow[] =>
	rows.map(({ card, person, ...row }) => ({
		id: card.id,
		person: {
			name: person?.[language] ?? String(card.person_id),
			to: person && `/people/${person.id}`,
		},
		unit: person?.team?.[language] ?? "",
		quarter: quarterName(t, card),
		from: card.from_day,
		to: card.to_day,
		state: card.state,
		score: number(row.score),
		before: number(row.before),
		percent: number(row.percent),
		userWeight: Number(row.userWeight),
		open: row.open,
		groups: Object.fromEntries(
			Object.entries(row.groups).map(([group, score]) => [
				group,
				number(score),
			]),
		),
	}));
