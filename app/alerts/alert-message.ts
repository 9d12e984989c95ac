import { LOCALES } from "../i18n/language.ts";
import type { MetricDefinition } from "../metrics/definition.ts";
import { nameOfMember } from "../metrics/name-of-member.ts";
import type { Observation } from "../metrics/observation.ts";
import { formatPeriod } from "../metrics/period.ts";
import { formatScope, type Scope } from "../metrics/scope.ts";
import type {
	ChartContent,
	Mark,
	MessageContent,
} from "../notifications/message.ts";
import type { TellReason, ToldAs } from "./decide.ts";
import type { Basis } from "./evaluation.ts";
import {
	type MessageReader,
	measuredText,
	numberWriter,
	placeText,
	shareText,
	thresholdText,
	valueText,
} from "./message-words.ts";
import { levelsOf, type Rule } from "./rule.ts";
import { periodOf } from "./window.ts";

/** What is told of one alert. */
export interface ToldAlert {
	readonly alertId: number;
	readonly rule: Rule;
	/** Null for a metric that is gone. */
	readonly metric: MetricDefinition | null;
	readonly scope: Scope;
	readonly reason: TellReason;
	readonly as: ToldAs;
	readonly basis: Basis | null;
	readonly openedAt: Date;
}

export interface ToldEvidence {
	readonly contributors: readonly {
		readonly memberId: number;
		readonly share: number;
		readonly current: Pick<Observation, "value">;
	}[];
	readonly words: readonly {
		readonly text: string;
		readonly at: string;
		readonly members: Readonly<Record<string, number>>;
	}[];
	readonly points: readonly Pick<Observation, "fromAt" | "value">[];
}

/** So many of one cause are named; the rest are counted. */
const NAMED = 5;
const LONGEST_QUOTE = 280;

export const markOf = (reason: TellReason, as: ToldAs): Mark =>
	reason === "resolved"
		? "resolved"
		: as === "critical" || as === "warning"
			? as
			: "information";

const cut = (text: string): string => {
	const characters = [...text];
	return characters.length <= LONGEST_QUOTE
		? text
		: `${characters.slice(0, LONGEST_QUOTE - 1).join("")}…`;
};

function chartOf(
	{ rule, metric, openedAt, reason }: ToldAlert,
	{ points }: ToldEvidence,
	reader: MessageReader,
): ChartContent | null {
	if (!metric || points.length < 2) return null;
	const { t } = reader;
	const lines: ChartContent["lines"][number][] = [];
	if (rule.condition.kind === "value")
		for (const { level, rule: of } of levelsOf(rule))
			lines.push({
				value: of.raise,
				mark: level,
				text: `${t(`tell.level.${level}`)} ${valueText(of.raise, metric.unit, reader)}`,
			});
	return {
		unit: metric.unit === "money" ? reader.currency : t(`unit.${metric.unit}`),
		points: points.map(({ fromAt, value }) => ({
			at: Date.parse(fromAt),
			value,
		})),
		lines,
		since: reason === "resolved" ? null : openedAt.getTime(),
		timeZone: reader.timeZone,
	};
}

function factsAddress({ rule, metric, scope }: ToldAlert): string | null {
	if (!metric) return null;
	const search = new URLSearchParams();
	const place = formatScope(scope);
	if (place) search.set("scope", place);
	search.set("period", formatPeriod(periodOf(rule.window)));
	return `/metrics/${metric.key}/facts?${search}`;
}

/** A message of one alert, and of others that fire for the same cause, in one reader's language. */
export function alertContent(
	told: ToldAlert,
	others: readonly ToldAlert[],
	evidence: ToldEvidence,
	reader: MessageReader,
): MessageContent {
	const { t, language, names } = reader;
	const { rule, metric, scope, reason, as, basis, alertId, openedAt } = told;
	const name = metric?.name[language] ?? rule.metric;
	const place = placeText(scope, reader);
	const unit = metric?.unit ?? "count";
	const window = t(`tell.window.${rule.window}`);
	const numbers = numberWriter(unit, reader);
	const write = numbers.value;
	const details: { label: string; value: string }[] = [];
	const add = (label: string, value: string | null) => {
		if (value) details.push({ label, value });
	};
	if (basis?.value != null) {
		add(t("tell.value"), write(basis.value));
		if (basis.low !== null && basis.high !== null)
			add(
				t("tell.interval"),
				t("tell.interval.of", {
					low: write(basis.low),
					high: write(basis.high),
				}),
			);
		if (basis.measured !== null && rule.condition.kind !== "value")
			add(
				t(`tell.measured.${rule.condition.kind}`),
				measuredText(basis.measured, rule, numbers),
			);
		add(
			t("tell.sample"),
			new Intl.NumberFormat(LOCALES[language]).format(basis.sample),
		);
	}
	add(t("tell.window"), window);
	add(
		t("tell.threshold"),
		levelsOf(rule)
			.map(({ level, rule: of }) =>
				thresholdText(rule, level, of.raise, numbers, t),
			)
			.join(t("tell.separator")),
	);
	add(
		t("tell.since"),
		new Intl.DateTimeFormat(LOCALES[language], {
			dateStyle: "medium",
			timeStyle: "short",
			timeZone: reader.timeZone,
		}).format(openedAt),
	);
	add(
		t("tell.contributors"),
		evidence.contributors
			.map(({ memberId, share, current }) => {
				const member = names.get(memberId);
				return t("tell.contributor", {
					name:
						(member && nameOfMember(member, language)) ?? t("member.unknown"),
					share: shareText(share, language),
					value: current.value === null ? "—" : write(current.value),
				});
			})
			.join(t("tell.separator")),
	);
	if (others.length > 0) {
		const named = others
			.slice(0, NAMED)
			.map((other) => placeText(other.scope, reader));
		if (others.length > NAMED)
			named.push(t("tell.list-end", { n: others.length - NAMED }));
		add(t("tell.also"), named.join(t("tell.separator")));
	}
	add(t("tell.notes"), rule.notes);
	const links = [{ text: t("tell.link.alert"), path: `/alerts/${alertId}` }];
	const facts = factsAddress(told);
	if (facts) links.push({ text: t("tell.link.facts"), path: facts });
	if (metric) {
		const at = formatScope(scope);
		links.push({
			text: t("tell.link.metric"),
			path: `/metrics/${metric.key}${at ? `?scope=${at}` : ""}`,
		});
	}
	return {
		title: t(`tell.title.${reason}`, {
			level: t(
				reason === "first" ? `tell.level.title.${as}` : `tell.level.${as}`,
			),
			name: rule.name,
			place,
		}),
		summary:
			basis?.value == null
				? t("tell.summary.none", { metric: name, window })
				: t("tell.summary", {
						metric: name,
						value: write(basis.value),
						window,
					}),
		details,
		quotes: evidence.words.map(({ text, at, members }) => ({
			text: cut(text),
			note: [
				(() => {
					const member = names.get(members.product ?? 0);
					return member ? nameOfMember(member, language) : null;
				})(),
				new Intl.DateTimeFormat(LOCALES[language], {
					dateStyle: "medium",
					timeStyle: "short",
					timeZone: reader.timeZone,
				}).format(new Date(at)),
			]
				.filter(Boolean)
				.join(", "),
		})),
		links,
		chart: chartOf(told, evidence, reader),
	};
}

/** The same for a machine: no words, ids and numbers as they are. */
export const alertData = (
	told: ToldAlert,
	others: readonly ToldAlert[],
): Readonly<Record<string, unknown>> => ({
	alert: told.alertId,
	rule: { id: told.rule.id, version: told.rule.version, name: told.rule.name },
	metric: told.rule.metric,
	scope: formatScope(told.scope),
	window: told.rule.window,
	reason: told.reason,
	as: told.as,
	openedAt: told.openedAt.toISOString(),
	basis: told.basis,
	labels: told.rule.labels,
	others: others.map(({ alertId, scope }) => ({
		alert: alertId,
		scope: formatScope(scope),
	})),
});
