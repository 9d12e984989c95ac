import { explainRouting } from "../../../alerts/explain-routing.ts";
import { muting } from "../../../alerts/mute.ts";
import type { RoutingBook } from "../../../alerts/routing-book.server.ts";
import { levelsOf } from "../../../alerts/rule.ts";
import { silencing } from "../../../alerts/silence.ts";
import { subjectOf } from "../../../alerts/step-alert.ts";
import type { AlertSubject, Matcher } from "../../../alerts/subject.ts";
import { ALL } from "../../../metrics/dimension.ts";
import type { ExplainedView, VerdictView } from "../../../ui/routes-view.ts";
import { matcherParts } from "../routing/matcher-words.ts";
import {
	type Answering,
	NOBODYS,
	type Reader,
	receiverView,
} from "../routing/receiver-words.ts";

/** The alert that a question means: of a rule, or of what would have these marks. */
function subjectAsked(
	{ ruleId, metric, teamId, label, as, scope }: Matcher,
	{ rules }: RoutingBook,
): { readonly subject: AlertSubject; readonly answering: Answering } {
	const rule = rules.find(({ id }) => id === ruleId);
	if (rule) {
		const gravest = levelsOf(rule)[0]?.level ?? "critical";
		const subject = subjectOf(rule, ALL, as ?? gravest);
		return {
			subject: { ...subject, scope: { ...subject.scope, ...scope } },
			answering: rule,
		};
	}
	return {
		subject: {
			ruleId: 0,
			metric: metric ?? "",
			labels: label === undefined ? [] : [label],
			teamId: teamId ?? null,
			scope: scope ?? {},
			as: as ?? "critical",
		},
		answering: { ...NOBODYS, teamId: teamId ?? null },
	};
}

/** Whom it would reach at this moment, and what each route says to it. */
export function explainedView(
	book: RoutingBook,
	asked: Matcher,
	reader: Reader,
	now: Date,
): ExplainedView {
	const { subject, answering } = subjectAsked(asked, book);
	const { verdicts, receivers } = explainRouting(
		book,
		subject,
		answering.ownerId,
		now,
	);
	const view = (one: (typeof receivers)[number]["receiver"]) =>
		receiverView(one, book, answering, now, reader.language);
	const verdictOf = ({ route, of }: (typeof verdicts)[number]): VerdictView => {
		if (of.verdict !== "differs") return of;
		const parts = matcherParts(route.matcher ?? {}, book, reader);
		return {
			verdict: "differs",
			parts: parts.filter(({ field }) => of.unmet.includes(field)),
		};
	};
	const rule = book.rules.find(({ id }) => id === subject.ruleId);
	const policy = book.policies.find(
		({ id }) => id === rule?.escalationPolicyId,
	);
	const mute = muting(book.mutes, subject, now);
	return {
		as: subject.as ?? "critical",
		verdicts: Object.fromEntries(
			verdicts.map((one) => [one.route.id, verdictOf(one)]),
		),
		isDefault: !verdicts.some(({ of }) => of.verdict === "matches"),
		receivers: receivers.map(({ receiver, people, because }) =>
			receiverView(receiver, book, answering, now, reader.language, {
				people,
				because,
			}),
		),
		mutedBy: mute && { id: mute.id, name: mute.name },
		isSilenced: silencing(book.silences, subject, now) !== null,
		policy: policy
			? {
					id: policy.id,
					name: policy.name,
					steps: policy.steps.map((step) => ({
						afterSeconds: step.afterSeconds,
						receivers: step.receivers.map(view),
					})),
				}
			: null,
	};
}
