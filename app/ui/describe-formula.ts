import { measuresEn } from "../i18n/en/measures.ts";
import type { MessageKey, Translate } from "../i18n/translate.ts";
import type { Formula, Terms } from "../metrics/formula.ts";
import { readTerms } from "../metrics/measure-reference.ts";

const isMeasureKey = (
	key: string,
): key is Extract<MessageKey, `measure.${string}`> =>
	Object.hasOwn(measuresEn, key);

/** A measure in words; one that was added without words stands under its key. */
export function measureName(reference: string, t: Translate): string {
	const key = `measure.${reference}`;
	return isMeasureKey(key) ? t(key) : reference;
}

/** Measures in words, with their signs: `revenue − refunds`. */
function describeTerms(terms: Terms, t: Translate): string {
	const parts = readTerms(terms).map(({ reference, sign }, index) => {
		const name = measureName(reference, t);
		if (index === 0) return sign < 0n ? `−${name}` : name;
		return `${sign < 0n ? "−" : "+"} ${name}`;
	});
	return parts.length > 1 ? `(${parts.join(" ")})` : parts.join("");
}

const withoutBrackets = (text: string): string =>
	text.startsWith("(") && text.endsWith(")") ? text.slice(1, -1) : text;

/** How a metric is computed, as a sentence that a reader can check. */
export function describeFormula(formula: Formula, t: Translate): string {
	const words = (terms: Terms) => describeTerms(terms, t);
	switch (formula.kind) {
		case "sum":
			return t("formula.sum", { of: withoutBrackets(words(formula.of)) });
		case "ratio": {
			const parts = {
				numerator: words(formula.numerator),
				denominator: words(formula.denominator),
			};
			const multiplier = (formula.multiplier ?? 1) / (formula.divisor ?? 1);
			if (multiplier === 1) return t("formula.ratio", parts);
			return multiplier > 1
				? t("formula.ratioTimes", { ...parts, multiplier })
				: t("formula.ratioBy", { ...parts, divisor: 1 / multiplier });
		}
		case "difference-of-shares":
			return t("formula.difference-of-shares", {
				plus: words(formula.plus),
				minus: words(formula.minus),
				of: words(formula.of),
			});
		case "level":
			return t("formula.level", { of: withoutBrackets(words(formula.of)) });
		case "turnover": {
			const parts = { stock: words(formula.stock), cost: words(formula.cost) };
			return formula.as === "days"
				? t("formula.turnoverDays", parts)
				: t("formula.turnoverTurns", parts);
		}
		case "distinct":
			return formula.of === "orders"
				? t("formula.distinctOrders")
				: t("formula.distinctCustomers");
		case "repeat-share":
			return t("formula.repeat-share", { days: formula.days });
	}
}
