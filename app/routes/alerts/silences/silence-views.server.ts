import type { MatcherPreview } from "../../../alerts/preview-matcher.server.ts";
import type {
	SilenceNames,
	SilenceRead,
} from "../../../alerts/silence-list.server.ts";
import type { Matcher } from "../../../alerts/subject.ts";
import type { Language } from "../../../i18n/language.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { formatScope } from "../../../metrics/scope.ts";
import type {
	MutedView,
	ReachPart,
	SilencePreviewView,
	SilenceView,
} from "../../../ui/silence-view.ts";
import { naming } from "../../metrics/member-naming.ts";
import { nameFrom, placeName } from "../alert-list-view.server.ts";

interface Reader {
	readonly t: Translate;
	readonly language: Language;
}

/** Of what a preview was shown, so that nothing is silenced unseen. */
export const seenKey = ({ scope, ...rest }: Matcher): string =>
	JSON.stringify([
		rest.ruleId ?? null,
		rest.metric ?? null,
		rest.teamId ?? null,
		rest.as ?? null,
		rest.label ?? null,
		formatScope(scope ?? {}),
	]);

function reachOf(
	matcher: Matcher,
	names: SilenceNames,
	{ t, language }: Reader,
): ReachPart[] {
	const { ruleId, metric, scope, teamId, as, label } = matcher;
	const nameOf = naming(names.members, language, t);
	const parts: ReachPart[] = [];
	const add = (kind: ReachPart["kind"], text: string) =>
		parts.push({ kind, text });
	if (ruleId !== undefined)
		add(
			"rule",
			names.rules.find(({ id }) => id === ruleId)?.name ?? String(ruleId),
		);
	if (metric !== undefined)
		add(
			"metric",
			names.definitions.find(({ key }) => key === metric)?.name[language] ??
				metric,
		);
	if (scope !== undefined && formatScope(scope) !== "")
		add("scope", placeName(formatScope(scope), nameOf, t));
	if (teamId !== undefined)
		add("team", nameFrom(names.teams, language)(teamId) ?? String(teamId));
	if (as !== undefined)
		add(
			"as",
			as === "critical" || as === "warning"
				? t(`alert.level.${as}`)
				: t(`alert.state.${as}`),
		);
	if (label !== undefined) add("label", label);
	return parts;
}

const mutedOf = (
	alerts: SilenceRead["mutes"],
	names: SilenceNames,
	{ t, language }: Reader,
): MutedView[] => {
	const nameOf = naming(names.members, language, t);
	return alerts.map(({ id, content, scope }) => ({
		id,
		name: content.name,
		place: placeName(scope, nameOf, t),
	}));
};

export function silenceView(
	{ silence, state, mutes, mayEnd }: SilenceRead,
	names: SilenceNames,
	reader: Reader,
): SilenceView {
	const personOf = nameFrom(names.people, reader.language);
	return {
		id: silence.id,
		state,
		reach: reachOf(silence.matcher, names, reader),
		from: silence.from.toISOString(),
		until: silence.until.toISOString(),
		author: personOf(silence.authorId) ?? "",
		comment: silence.comment,
		endedAt: silence.endedAt?.toISOString() ?? null,
		endedBy: personOf(silence.endedBy),
		mutes: mutedOf(mutes, names, reader),
		mayEnd,
	};
}

export function previewView(
	{ matcher, rules, open, recent, may, names }: MatcherPreview,
	reader: Reader,
): SilencePreviewView {
	const byRule = Map.groupBy(recent, ({ content }) => content.name);
	return {
		reach: reachOf(matcher, names, reader),
		rules: rules.map(({ name }) => name),
		open: mutedOf(open, names, reader),
		recent: [...byRule]
			.map(([name, some]) => ({ name, n: some.length }))
			.sort((a, b) => b.n - a.n),
		may,
		seen: seenKey(matcher),
	};
}
