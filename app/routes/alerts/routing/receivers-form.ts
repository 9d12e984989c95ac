import type { Receiver } from "../../../alerts/route.ts";
import type {
	ReceiversTyped,
	SettingProblem,
} from "../../../ui/routing-view.ts";
import type { receiverList } from "./receiver-words.ts";

type List = ReturnType<typeof receiverList>;

const LONGEST = 200;
const MOST_LINES = 30;
export const FEWEST_LINES = 3;

/** The fields as they came; `prefix` tells the steps of a policy apart. */
export const readReceivers = (
	form: FormData,
	prefix: string,
): ReceiversTyped => ({
	owner: form.get(`${prefix}owner`) === "yes",
	ruleTeam: form.get(`${prefix}ruleTeam`) === "yes",
	who: form
		.getAll(`${prefix}who`)
		.slice(0, MOST_LINES)
		.map((text) => String(text).slice(0, LONGEST)),
});

export const receiversTyped = (
	receivers: readonly Receiver[],
	list: List,
): ReceiversTyped => ({
	owner: receivers.some(({ kind }) => kind === "owner"),
	ruleTeam: receivers.some(({ kind }) => kind === "rule-team"),
	who: receivers
		.filter(({ kind }) => kind !== "owner" && kind !== "rule-team")
		.map(list.textOf),
});

/** Whom the lines mean, or each line that means nobody. */
export function receiversOfForm(
	{ owner, ruleTeam, who }: ReceiversTyped,
	list: List,
	field: string,
): { readonly receivers: Receiver[]; readonly problems: SettingProblem[] } {
	const receivers: Receiver[] = [
		...(owner ? [{ kind: "owner" } as const] : []),
		...(ruleTeam ? [{ kind: "rule-team" } as const] : []),
	];
	const problems: SettingProblem[] = [];
	for (const text of who) {
		if (text.trim() === "") continue;
		const found = list.receiverOf(text);
		if (found) receivers.push(found);
		else
			problems.push({
				field,
				code: "unknown-receiver",
				value: text.slice(0, 80),
				allowed: list.texts.slice(0, 5).join(", "),
			});
	}
	return { receivers, problems };
}

/** The same with room for two more. */
export const moreLines = (typed: ReceiversTyped): ReceiversTyped => ({
	...typed,
	who: [
		...typed.who,
		...Array.from(
			{ length: Math.max(0, FEWEST_LINES - typed.who.length) },
			() => "",
		),
		"",
		"",
	],
});
