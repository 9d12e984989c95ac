import { type Language, LOCALES } from "../i18n/language.ts";
import type { Translate } from "../i18n/translate.ts";
import type { MetricDefinition, MetricUnit } from "../metrics/definition.ts";
import { formatValue } from "../metrics/format-value.ts";
import { nameOfMember } from "../metrics/name-of-member.ts";
import type { MemberName, Observation } from "../metrics/observation.ts";
import { formatPeriod } from "../metrics/period.ts";
import { formatScope, type Scope, scopeDimensions } from "../metrics/scope.ts";
import type {
	ChartContent,
	Mark,
	MessageContent,
} from "../notifications/message.ts";
import type { TellReason, ToldAs } from "./decide.ts";
import type { Basis } from "./evaluation.ts";
import { type Level, levelsOf, type Rule } from "./rule.ts";
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

export interface MessageReader {
	readonly language: Language;
	readonly t: Translate;
	readonly names: ReadonlyMap<number, MemberName>;
	readonly currency: string;
	readonly timeZone: string;
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

export function valueText(
	value: number,
	unit: MetricUnit,
	{ language, t, currency }: MessageReader,
): string {
	const locale = LOCALES[language];
	const number = formatValue(value, { locale, unit, currency });
	return unit === "money" || unit === "count" || unit === "percent"
		? number
		: `${number} ${t(`suffix.${unit}`)}`.trim();
}

const plainNumber = (value: number, language: Language): string =>
	new Intl.NumberFormat(LOCALES[language], {
		maximumFractionDigits: 2,
		signDisplay: "exceptZero",
	}).format(value);

const percent = (share: number, language: Language): string =>
	new Intl.NumberFormat(LOCALES[language], {
		style: "percent",
		maximumFractionDigits: 0,
	}).format(share);

/** Thresholds are in what the condition measures: the metric's unit, percent of change, deviations. */
function measuredText(
	value: number,
	{ condition }: Rule,
	unit: MetricUnit,
	reader: MessageReader,
): string {
	if (condition.kind === "value") return valueText(value, unit, reader);
	const number = plainNumber(value, reader.language);
	return condition.kind === "change" && condition.in === "percent"
		? `${number} %`
		: number;
}

export function placeText(scope: Scope, reader: MessageReader): string {
	const { names, language, t } = reader;
	const parts = scopeDimensions(scope).map((name) => {
		const found = names.get(scope[name] ?? 0);
		return (found && nameOfMember(found, language)) ?? t("member.unknown");
	});
	return parts.length === 0 ? t("scope.company") : parts.join(" · ");
}

function thresholdText(
	rule: Rule,
	level: Level,
	raise: number,
	unit: MetricUnit,
	reader: MessageReader,
): string {
	const { t } = reader;
	const { condition } = rule;
	const said = {
		level: t(`tell.level.${level}`),
		raise: measuredText(raise, rule, unit, reader),
	};
	switch (condition.kind) {
		case "usual":
			return t("tell.threshold.usual", said);
		case "value":
			return t(`tell.threshold.${condition.evidence}.${condition.side}`, said);
		default:
			return t(`tell.threshold.${condition.kind}.${condition.side}`, said);
	}
}

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
	const write = (value: number) => valueText(value, unit, reader);
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
				measuredText(basis.measured, rule, unit, reader),
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
				thresholdText(rule, level, of.raise, unit, reader),
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
					share: percent(share, language),
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
