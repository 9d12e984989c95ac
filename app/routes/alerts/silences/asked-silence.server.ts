import { previewMatcher } from "../../../alerts/preview-matcher.server.ts";
import { readRuleChoices } from "../../../alerts/rule-choices.server.ts";
import { readRuleList } from "../../../alerts/rule-list.server.ts";
import { namesSomething } from "../../../alerts/silence.ts";
import { readComposeChoices } from "../../../boards/compose-choices.server.ts";
import type { AppContext } from "../../../context.server.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import type { SignedInPerson } from "../../../identity/signed-in-person.ts";
import type { SilenceChoices, SilenceTyped } from "../../../ui/silence-view.ts";
import { formChoices } from "../rules/form-choices.ts";
import { readMatcher } from "./silence-form.server.ts";
import { previewView } from "./silence-views.server.ts";

/** What was typed as a matcher, what it would mute, and what else could be chosen. */
export async function askedSilence(
	context: Pick<AppContext, "db">,
	typed: SilenceTyped,
	person: SignedInPerson,
	reader: { readonly t: Translate; readonly language: Language },
	now: Date,
) {
	const { db } = context;
	const [ruleChoices, list, compose] = await Promise.all([
		readRuleChoices(db),
		readRuleList(db, { now }),
		readComposeChoices(db),
	]);
	const rules = list.rules.map(({ rule }) => rule);
	const { matcher, problems } = await readMatcher(
		context,
		typed,
		{ ...ruleChoices, rules },
		reader.t,
	);
	const offered = formChoices(ruleChoices, compose, reader);
	const choices: SilenceChoices = {
		metrics: offered.metrics,
		teams: offered.teams,
		scopes: offered.scopes,
		rules: rules
			.map(({ id, name }) => ({ value: String(id), text: name }))
			.sort((a, b) => a.text.localeCompare(b.text)),
	};
	// What was not understood is left out of the matcher, so its preview would show too much.
	const preview =
		namesSomething(matcher) && problems.length === 0
			? previewView(await previewMatcher(db, matcher, person, now), reader)
			: null;
	return { matcher, problems, choices, preview };
}
