import type { Refused } from "../../boards/board-problem.ts";
import type { TileInput } from "../../boards/check-board.ts";
import type { ComposeChoices } from "../../boards/compose-choices.server.ts";
import { findMetric } from "../../boards/find-metric.ts";
import { readTypedScope } from "../../boards/read-typed-scope.server.ts";
import { scopeText } from "../../boards/scope-text.ts";
import type { AppContext } from "../../context.server.ts";
import type { Language } from "../../i18n/language.ts";
import type { Translate } from "../../i18n/translate.ts";
import type { TileChoices } from "../../ui/tile-fields.tsx";
import type { TileTyped } from "../../ui/tile-fields-input.ts";
import { naming } from "../metrics/member-naming.ts";
import { scopeWords } from "./tile-form.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

/** What was typed, with names turned into keys and numbers; the room checks the rest. */
export async function tileInput(
	{ db }: Pick<AppContext, "db">,
	typed: TileTyped,
	{ metrics }: ComposeChoices,
	{ t, language }: Reader,
): Promise<{ tile: TileInput } | Refused> {
	if (typed.form === "heading" || typed.form === "note") return { tile: typed };
	const metric = findMetric(typed.metric, metrics, language);
	if ("problem" in metric) return metric;
	const scope = await readTypedScope(db, typed.scope, scopeWords(t));
	if ("problem" in scope) return scope;
	return { tile: { ...typed, metric: metric.key, ...scope } };
}

/** What the fields suggest, in the reader's language. */
export function tileChoices(
	{ metrics, members }: ComposeChoices,
	{ t, language }: Reader,
): TileChoices {
	const nameOf = naming(members, language, t);
	return {
		metrics: metrics.map(({ name }) => name[language]),
		scopes: members.map(({ id, dimension }) =>
			scopeText([{ dimension, name: nameOf(id) }], scopeWords(t)),
		),
	};
}
