import { type Language, LOCALES } from "../i18n/language.ts";
import type { Translate } from "../i18n/translate.ts";
import type { MetricUnit } from "../metrics/definition.ts";
import { formatValue } from "../metrics/format-value.ts";
import { nameOfMember } from "../metrics/name-of-member.ts";
import type { MemberName } from "../metrics/observation.ts";
import { type Scope, scopeDimensions } from "../metrics/scope.ts";
import type { Level, Rule } from "./rule.ts";

export interface MessageReader {
	readonly language: Language;
	readonly t: Translate;
	readonly names: ReadonlyMap<number, MemberName>;
	readonly currency: string;
	readonly timeZone: string;
}

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

export const shareText = (share: number, language: Language): string =>
	new Intl.NumberFormat(LOCALES[language], {
		style: "percent",
		maximumFractionDigits: 0,
	}).format(share);

/** How numbers are written: in the metric's unit, and plain. */
interface NumberWriter {
	readonly value: (value: number) => string;
	readonly plain: (value: number) => string;
}

export const numberWriter = (
	unit: MetricUnit,
	reader: MessageReader,
): NumberWriter => ({
	value: (value) => valueText(value, unit, reader),
	plain: (value) => plainNumber(value, reader.language),
});

type Conditioned = Pick<Rule, "condition">;

/** Thresholds are in what the condition measures: the metric's unit, percent of change, deviations. */
export function measuredText(
	value: number,
	{ condition }: Conditioned,
	write: NumberWriter,
): string {
	if (condition.kind === "value") return write.value(value);
	const number = write.plain(value);
	return condition.kind === "change" && condition.in === "percent"
		? `${number} %`
		: number;
}

/** Where a level of a rule begins, in words. */
export function thresholdText(
	rule: Conditioned,
	level: Level,
	raise: number,
	write: NumberWriter,
	t: Translate,
): string {
	const { condition } = rule;
	const said = {
		level: t(`tell.level.${level}`),
		raise: measuredText(raise, rule, write),
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

export function placeText(scope: Scope, reader: MessageReader): string {
	const { names, language, t } = reader;
	const parts = scopeDimensions(scope).map((name) => {
		const found = names.get(scope[name] ?? 0);
		return (found && nameOfMember(found, language)) ?? t("member.unknown");
	});
	return parts.length === 0 ? t("scope.company") : parts.join(" · ");
}
