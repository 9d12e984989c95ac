import type { CardLine } from "../scorecards/card.ts";
import {
	compare,
	exactly,
	type Fraction,
	HUNDRED,
	isDecimal,
	plus,
	ZERO,
} from "../scorecards/fraction.ts";
import type { CardFormChoices } from "./card-form-choices.ts";
import { useReader } from "./reader-context.tsx";
import { useScoreWords } from "./use-score-words.ts";

function Sum({
	label,
	text,
	met,
}: {
	label: string;
	text: string;
	met: boolean;
}) {
	return (
		<span className="inline-flex items-baseline gap-1.5">
			<span className="text-muted">{label}</span>
			<span className={`font-semibold ${met ? "text-good" : "text-bad"}`}>
				<span aria-hidden="true">{met ? "✓ " : "△ "}</span>
				{text}
			</span>
		</span>
	);
}

/** The weights added up while they are typed, and how much of them users' voices have. */
export function WeightSums({
	lines,
	choices,
}: {
	lines: readonly CardLine[];
	choices: CardFormChoices;
}) {
	const { t } = useReader();
	const words = useScoreWords();
	const sum = (of: readonly CardLine[]): Fraction =>
		of
			.filter(({ weight }) => isDecimal(weight))
			.reduce((total, { weight }) => plus(total, exactly(weight)), ZERO);
	const whole = sum(lines);
	const users = sum(
		lines.filter(
			({ metric }) =>
				choices.metrics.find(({ value }) => value === metric)?.isUser,
		),
	);
	return (
		<p
			role="status"
			aria-label={t("scorecard.form.sums")}
			data-testid="sums"
			className="sticky bottom-0 z-10 flex flex-wrap gap-x-6 gap-y-1 border border-line-strong bg-panel px-3.5 py-2 text-sm"
		>
			<Sum
				label={t("scorecard.form.sum")}
				text={t("scorecard.form.sum.of", { sum: words.percent(whole) })}
				met={compare(whole, HUNDRED) === 0}
			/>
			<Sum
				label={t("scorecard.form.users")}
				text={t("scorecard.form.users.of", {
					sum: words.percent(users),
					least: words.typed(choices.userWeight),
				})}
				met={compare(users, exactly(choices.userWeight)) >= 0}
			/>
		</p>
	);
}
