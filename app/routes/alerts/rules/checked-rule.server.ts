import { checkRule } from "../../../alerts/check-rule.ts";
import { knownMetrics } from "../../../alerts/known-metrics.ts";
import type { RuleContent } from "../../../alerts/rule.ts";
import type { RuleChoices } from "../../../alerts/rule-choices.server.ts";
import { readTypedScope } from "../../../boards/read-typed-scope.server.ts";
import type { AppContext } from "../../../context.server.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { personByEmail } from "../../../identity/person-by-email.server.ts";
import { parseScope, WHOLE_COMPANY } from "../../../metrics/scope.ts";
import type { RuleTyped, TypedProblem } from "../../../ui/rule-typed.ts";
import { scopeWords } from "../../boards/tile-form.ts";
import { ruleInput, typedProblem } from "./rule-form.ts";

export type CheckedRule =
	| { readonly rule: RuleContent }
	| { readonly problems: readonly TypedProblem[] };

/** Whoever has that address; nothing typed leaves it as it is; null: nobody has it. */
async function readOwner(
	db: AppContext["db"],
	typed: string,
	ownerId: number,
): Promise<number | null> {
	if (typed.trim() === "") return ownerId;
	try {
		return (await personByEmail(db, typed)).id;
	} catch (error) {
		if ((error as { code?: unknown }).code === "unknown-person") return null;
		throw error;
	}
}

/** What was typed, with names turned into numbers and everything that is wrong with it. */
export async function checkedRule(
	{ db }: Pick<AppContext, "db">,
	typed: RuleTyped,
	choices: Pick<RuleChoices, "definitions" | "teams" | "policies">,
	ownerId: number,
	t: Translate,
): Promise<CheckedRule> {
	const problems: TypedProblem[] = [];
	const read = await readTypedScope(db, typed.scope, scopeWords(t));
	if ("problem" in read)
		problems.push({
			field: "scope",
			code: "scope",
			value: typed.scope.slice(0, 80),
			allowed: [read.problem.allowed].flat().map(String),
		});
	const owner = await readOwner(db, typed.owner, ownerId);
	if (owner === null)
		problems.push({
			field: "owner",
			code: "owner",
			value: typed.owner.slice(0, 80),
			allowed: [],
		});
	const scope = "scope" in read ? parseScope(read.scope) : WHOLE_COMPANY;
	for (const [field, list] of [
		["team", choices.teams],
		["escalation", choices.policies],
	] as const)
		if (
			typed[field] !== "" &&
			!list.some(({ id }) => String(id) === typed[field])
		)
			problems.push({
				field,
				code: "gone",
				value: typed[field].slice(0, 80),
				allowed: [],
			});
	const checked = checkRule(
		ruleInput(typed, { scope, ownerId: owner ?? ownerId }),
		knownMetrics(choices.definitions),
	);
	if ("problems" in checked)
		problems.push(...checked.problems.map((one) => typedProblem(one, typed)));
	if (problems.length > 0 || !("rule" in checked)) return { problems };
	return checked;
}
