import {
	checkPolicy,
	type PolicyContent,
	type PolicyProblem,
} from "../../../alerts/check-policy.ts";
import { MOST_STEPS } from "../../../alerts/escalation.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import type { Language } from "../../../i18n/language.ts";
import { typedLength } from "../../../ui/length-field.tsx";
import type {
	PolicyRow,
	PolicyTyped,
	StepTyped,
} from "../../../ui/routes-view.ts";
import { NO_RECEIVERS, type SettingProblem } from "../../../ui/routing-view.ts";
import {
	NOBODYS,
	type Reader,
	receiverList,
	receiverView,
} from "../routing/receiver-words.ts";
import {
	readReceivers,
	receiversOfForm,
	receiversTyped,
} from "../routing/receivers-form.ts";

const MINUTE = 60;
const UNIT_MINUTES: Readonly<Record<string, number>> = {
	minutes: 1,
	hours: 60,
	days: 1440,
};

type Policy = RoutingBook["policies"][number];

export const policyRow = (
	{ id, name, steps }: Policy,
	book: RoutingBook,
	now: Date,
	language: Language,
): PolicyRow => ({
	id,
	name,
	steps: steps.map(({ afterSeconds, receivers }) => ({
		afterSeconds,
		receivers: receivers.map((one) =>
			receiverView(one, book, NOBODYS, now, language),
		),
	})),
	rules: book.rules
		.filter(({ escalationPolicyId }) => escalationPolicyId === id)
		.map((rule) => ({ id: rule.id, name: rule.name })),
});

export const EMPTY_STEP: StepTyped = {
	after: "",
	unit: "minutes",
	receivers: NO_RECEIVERS,
};

export const EMPTY_POLICY: PolicyTyped = {
	name: "",
	steps: [{ ...EMPTY_STEP, after: "15" }, EMPTY_STEP],
};

export function readPolicyTyped(form: FormData): PolicyTyped {
	const text = (name: string) => String(form.get(name) ?? "").slice(0, 200);
	const steps: StepTyped[] = [];
	// One more than may be kept, so that too many are refused and not dropped.
	for (let i = 0; i <= MOST_STEPS && form.has(`step.${i}.after`); i++)
		steps.push({
			after: text(`step.${i}.after`),
			unit: text(`step.${i}.unit`),
			receivers: readReceivers(form, `step.${i}.`),
		});
	return { name: text("name"), steps };
}

export const policyTyped = (
	{ name, steps }: PolicyContent,
	book: RoutingBook,
	reader: Reader,
): PolicyTyped => {
	const list = receiverList(book, reader);
	return {
		name,
		steps: steps.map(({ afterSeconds, receivers }) => {
			const { amount, unit } = typedLength(afterSeconds / MINUTE);
			return {
				after: amount,
				unit,
				receivers: receiversTyped(receivers, list),
			};
		}),
	};
};

const isEmpty = ({ after, receivers }: StepTyped): boolean =>
	after.trim() === "" &&
	!receivers.owner &&
	!receivers.ruleTeam &&
	receivers.who.every((text) => text.trim() === "");

const secondsOf = ({ after, unit }: StepTyped): number => {
	const plain = after.normalize("NFKC").trim();
	const minutes = /^\d{1,5}(\.\d+)?$/.test(plain) ? Number(plain) : Number.NaN;
	return Math.round(minutes * (UNIT_MINUTES[unit] ?? 1) * MINUTE);
};

/** In the form's own names: `steps.1.afterSeconds` is the field `step.1.after`. */
function formProblem(
	{ code, field, value, allowed }: PolicyProblem,
	kept: readonly { readonly step: StepTyped; readonly at: number }[],
): SettingProblem {
	const [, index, which] = /^steps\.(\d+)\.(\w+)$/.exec(field) ?? [];
	const step = kept[Number(index)];
	if (index === undefined || !step)
		return {
			field,
			code,
			value: String(value ?? ""),
			allowed:
				code === "name" ? allowed.join("–") : String(allowed.at(-1) ?? ""),
		};
	const first = Number(allowed[0] ?? 0);
	return {
		field: `step.${step.at}.${which === "receivers" ? "who" : "after"}`,
		code,
		value: step.step.after,
		allowed: String(Math.floor(first / MINUTE)),
	};
}

/** The policy that was typed, or everything that is wrong with it. */
export function policyOfForm(
	typed: PolicyTyped,
	book: RoutingBook,
	reader: Reader,
):
	| { readonly content: PolicyContent }
	| { readonly problems: readonly SettingProblem[] } {
	const list = receiverList(book, reader);
	const kept = typed.steps
		.map((step, at) => ({ step, at }))
		.filter(({ step }) => !isEmpty(step));
	const told = kept.map(({ step, at }) =>
		receiversOfForm(step.receivers, list, `step.${at}.who`),
	);
	const content: PolicyContent = {
		name: typed.name.trim(),
		steps: kept.map(({ step }, index) => ({
			afterSeconds: secondsOf(step),
			receivers: told[index]?.receivers ?? [],
		})),
	};
	const unknown = told.flatMap(({ problems }) => problems);
	const problems = [
		...unknown,
		...checkPolicy(content)
			.map((problem) => formProblem(problem, kept))
			// A line that means nobody says so itself.
			.filter(
				({ code, field }) =>
					code !== "receiver-missing" ||
					!unknown.some((one) => one.field === field),
			),
	];
	return problems.length > 0 ? { problems } : { content };
}
