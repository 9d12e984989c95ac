import type { ToldAs } from "../../../alerts/decide.ts";
import type { Rule } from "../../../alerts/rule.ts";
import type { RuleChoices } from "../../../alerts/rule-choices.server.ts";
import { checkSilence, type SilenceContent } from "../../../alerts/silence.ts";
import type { Matcher } from "../../../alerts/subject.ts";
import { readTypedScope } from "../../../boards/read-typed-scope.server.ts";
import type { AppContext } from "../../../context.server.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { parseScope } from "../../../metrics/scope.ts";
import type {
	SilenceTyped,
	SilenceTypedField,
	SilenceTypedProblem,
} from "../../../ui/silence-view.ts";
import { scopeWords } from "../../boards/tile-form.ts";
import { readLocalTime } from "../local-time.ts";

const AS = [
	"critical",
	"warning",
	"no-data",
	"error",
] as const satisfies readonly ToldAs[];
const LONGEST = 2000;

export function readSilenceTyped(
	fields: FormData | URLSearchParams,
	otherwise: { readonly until: string },
): SilenceTyped {
	const text = (name: string) =>
		String(fields.get(name) ?? "").slice(0, LONGEST);
	return {
		metric: text("metric"),
		rule: text("rule"),
		team: text("team"),
		as: text("as"),
		scope: text("scope"),
		label: text("label"),
		from: text("from"),
		until: fields.has("until") ? text("until") : otherwise.until,
		comment: text("comment"),
	};
}

const problem = (
	field: SilenceTypedField,
	code: SilenceTypedProblem["code"],
	value: string,
	allowed = "",
): SilenceTypedProblem => ({ field, code, value: value.slice(0, 80), allowed });

/** What the fields name, names turned into numbers. */
export async function readMatcher(
	{ db }: Pick<AppContext, "db">,
	typed: SilenceTyped,
	known: Pick<RuleChoices, "definitions" | "teams"> & {
		readonly rules: readonly Rule[];
	},
	t: Translate,
): Promise<{
	readonly matcher: Matcher;
	readonly problems: readonly SilenceTypedProblem[];
}> {
	const problems: SilenceTypedProblem[] = [];
	const { metric, rule, team } = typed;
	const label = typed.label.trim();
	const as = AS.find((one) => one === typed.as);
	if (metric !== "" && !known.definitions.some(({ key }) => key === metric))
		problems.push(problem("metric", "gone", metric));
	if (rule !== "" && !known.rules.some(({ id }) => String(id) === rule))
		problems.push(problem("rule", "gone", rule));
	if (team !== "" && !known.teams.some(({ id }) => String(id) === team))
		problems.push(problem("team", "gone", team));
	const read = await readTypedScope(db, typed.scope, scopeWords(t));
	if ("problem" in read)
		problems.push(
			problem(
				"scope",
				"scope",
				typed.scope,
				[read.problem.allowed].flat().map(String).join(", "),
			),
		);
	const scope = "scope" in read ? read.scope : "";
	return {
		matcher: {
			...(rule === "" ? {} : { ruleId: Number(rule) }),
			...(metric === "" ? {} : { metric }),
			...(label === "" ? {} : { label }),
			...(team === "" ? {} : { teamId: Number(team) }),
			...(as === undefined ? {} : { as }),
			...(scope === "" ? {} : { scope: parseScope(scope) }),
		},
		problems,
	};
}

const FIELDS = ["from", "until", "comment", "matcher"] as const;

/** The silence that was typed, from now where no beginning was. */
export function readSilence(
	typed: SilenceTyped,
	matcher: Matcher,
	timeZone: string,
	now: Date,
):
	| { readonly silence: SilenceContent }
	| { readonly problems: readonly SilenceTypedProblem[] } {
	const from = typed.from === "" ? now : readLocalTime(typed.from, timeZone);
	const until = readLocalTime(typed.until, timeZone);
	const checked = checkSilence({
		matcher,
		from,
		until,
		comment: typed.comment,
	});
	if ("silence" in checked)
		return checked.silence.until > now
			? checked
			: { problems: [problem("until", "over", typed.until)] };
	return {
		problems: checked.problems.map(({ code, field, allowed }) => {
			const own = FIELDS.find((one) => one === field) ?? "matcher";
			const value = own === "matcher" || own === "comment" ? "" : typed[own];
			return problem(
				own,
				code,
				value.replace("T", " "),
				code === "ends-before-it-begins"
					? typed.from.replace("T", " ")
					: allowed.join("–"),
			);
		}),
	};
}
