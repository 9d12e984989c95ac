import type { RuleInput, RuleProblem } from "../../../alerts/check-rule.ts";
import {
	type Condition,
	LEVELS,
	type Level,
	type LevelRule,
	type RuleContent,
} from "../../../alerts/rule.ts";
import type { Template } from "../../../alerts/templates.ts";
import type { Scope } from "../../../metrics/scope.ts";
import {
	EMPTY_RULE,
	RULE_FIELDS,
	type RuleField,
	type RuleTyped,
	type TypedProblem,
} from "../../../ui/rule-typed.ts";

const MINUTE = 60;
const LONGEST = 5000;

/** The fields as they came, from a form or an address; what is absent stays as `otherwise` says. */
export function readRuleTyped(
	fields: FormData | URLSearchParams,
	otherwise: RuleTyped = EMPTY_RULE,
): RuleTyped {
	const entries = RULE_FIELDS.map((name) => {
		const value = fields.get(name);
		return [
			name,
			typeof value === "string" ? value.slice(0, LONGEST) : otherwise[name],
		];
	});
	return Object.fromEntries(entries) as RuleTyped;
}

/** As people write numbers: a comma may group thousands, a sign may be the typographic one. */
export function readNumber(text: string): number {
	const plain = text
		.normalize("NFKC")
		.trim()
		.replace(/^[−–]/, "-")
		.replace(/(?<=\d),(?=\d{3}(\D|$))/g, "");
	return /^-?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
}

const readCount = (text: string): number =>
	text.trim() === "" ? 0 : readNumber(text);
const readSeconds = (text: string): number =>
	Math.round(readCount(text) * MINUTE);
const readMaybeSeconds = (text: string): number | null =>
	text.trim() === "" ? null : readSeconds(text);

/** Null where neither threshold was typed: the rule does not have that level. */
function readLevel(typed: RuleTyped, level: Level): LevelRule | null {
	const raise = typed[`${level}.raise`].trim();
	const clear = typed[`${level}.clear`].trim();
	if (raise === "" && clear === "") return null;
	return {
		raise: readNumber(raise),
		clear: clear === "" ? readNumber(raise) : readNumber(clear),
		forSeconds: readSeconds(typed[`${level}.for`]),
		keepFiringSeconds: readSeconds(typed[`${level}.keep`]),
		minimumSample: readCount(typed[`${level}.sample`]),
	};
}

function readCondition({ condition, side }: RuleTyped): RuleInput["condition"] {
	switch (condition) {
		case "value":
		case "interval":
			return { kind: "value", side, evidence: condition };
		case "change-percent":
			return { kind: "change", side, in: "percent" };
		case "change-points":
			return { kind: "change", side, in: "points" };
		default:
			return { kind: condition, side };
	}
}

export interface Named {
	readonly scope: Scope;
	readonly ownerId: number;
}

/** What was typed, as the room checks it. */
export function ruleInput(
	typed: RuleTyped,
	{ scope, ownerId }: Named,
): RuleInput {
	return {
		name: typed.name,
		metric: typed.metric,
		scope,
		by: typed.by === "" ? null : typed.by,
		window: typed.window,
		condition: readCondition(typed),
		warning: readLevel(typed, "warning"),
		critical: readLevel(typed, "critical"),
		noDataSeconds: readMaybeSeconds(typed.noData),
		ownerId,
		teamId: typed.team === "" ? null : Number(typed.team),
		labels: typed.labels
			.split(/[,，、]/)
			.filter((label) => label.trim() !== ""),
		notes: typed.notes,
		link: typed.link.trim() === "" ? null : typed.link,
		repeatSeconds: readMaybeSeconds(typed.repeat),
		escalationPolicyId:
			typed.escalation === "" ? null : Number(typed.escalation),
		enabled: typed.enabled === "yes",
	};
}

const text = (value: number): string => String(value);
const minutes = (seconds: number): string => text(seconds / MINUTE);

const levelTyped = (level: Level, of: LevelRule | null): Partial<RuleTyped> =>
	of === null
		? {}
		: {
				[`${level}.raise`]: text(of.raise),
				[`${level}.clear`]: text(of.clear),
				[`${level}.for`]: minutes(of.forSeconds),
				[`${level}.keep`]: minutes(of.keepFiringSeconds),
				[`${level}.sample`]: text(of.minimumSample),
			};

const conditionTyped = (condition: Condition): string => {
	if (condition.kind === "value") return condition.evidence;
	return condition.kind === "change"
		? `change-${condition.in}`
		: condition.kind;
};

/** The fields that would make a template, or the part of a rule that is like one. */
export const templateTyped = (template: Template): RuleTyped => ({
	...EMPTY_RULE,
	metric: template.metric,
	by: template.by ?? "",
	window: template.window,
	condition: conditionTyped(template.condition),
	side: template.condition.side,
	...Object.assign({}, ...LEVELS.map((one) => levelTyped(one, template[one]))),
	noData:
		template.noDataSeconds === null ? "" : minutes(template.noDataSeconds),
});

/** The fields that would make the rule that there is. */
export const typedOfRule = (rule: RuleContent, scope: string): RuleTyped => ({
	...templateTyped(rule),
	name: rule.name,
	scope,
	repeat: rule.repeatSeconds === null ? "" : minutes(rule.repeatSeconds),
	team: rule.teamId === null ? "" : text(rule.teamId),
	escalation:
		rule.escalationPolicyId === null ? "" : text(rule.escalationPolicyId),
	labels: rule.labels.join(", "),
	notes: rule.notes,
	link: rule.link ?? "",
	enabled: rule.enabled ? "yes" : "",
});

const FIELD_OF: Readonly<Record<string, RuleField>> = {
	"condition.kind": "condition",
	"condition.evidence": "condition",
	"condition.in": "condition",
	"condition.side": "side",
	ownerId: "owner",
	noDataSeconds: "noData",
	repeatSeconds: "repeat",
	warning: "warning.raise",
};
const LEVEL_FIELD: Readonly<Record<string, string>> = {
	forSeconds: "for",
	keepFiringSeconds: "keep",
	minimumSample: "sample",
};

const isField = (name: string): name is RuleField =>
	RULE_FIELDS.some((one) => one === name);

function fieldOf(path: string): RuleField {
	const known = FIELD_OF[path];
	if (known) return known;
	const [first = "", second = ""] = path.split(".");
	const name =
		first === "warning" || first === "critical"
			? `${first}.${LEVEL_FIELD[second] ?? second}`
			: first;
	return isField(name) ? name : "name";
}

/** A refusal in the form's own names and units. The value is what stands in the field. */
export function typedProblem(
	{ field: path, code, allowed }: RuleProblem,
	typed: RuleTyped,
): TypedProblem {
	const field = fieldOf(path);
	const inMinutes = path.endsWith("Seconds");
	return {
		field,
		code,
		value: typed[field].slice(0, 80),
		allowed: allowed.map((one) =>
			inMinutes && typeof one === "number" ? minutes(one) : String(one),
		),
	};
}
