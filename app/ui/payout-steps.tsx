import type { ReactNode } from "react";
import { amountOf, minorDigits, payable } from "../scorecards/bonus.ts";
import type { CardContent } from "../scorecards/card.ts";
import {
	compare,
	exactly,
	type Fraction,
	rounded,
} from "../scorecards/fraction.ts";
import type {
	CardResult,
	MeasuredCard,
	SegmentResult,
} from "../scorecards/proof.ts";
import { adjusted } from "../scorecards/score.ts";
import { useReader } from "./reader-context.tsx";
import type { MoneyView } from "./scorecard-view.ts";
import { useFigures } from "./use-figures.ts";
import { useScoreWords } from "./use-score-words.ts";

interface Step {
	readonly name: string;
	readonly value: string;
	readonly why: ReactNode;
	/** What stands before it: the sum reads from top to bottom. */
	readonly sign: string;
}

function Steps({ steps }: { steps: readonly Step[] }) {
	return (
		<ol className="divide-y divide-line border border-line bg-panel">
			{steps.map(({ name, value, why, sign }) => (
				<li
					key={name}
					className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-2 px-3 py-2"
				>
					<span aria-hidden="true" className="text-muted">
						{sign}
					</span>
					<span className="font-medium">{name}</span>
					<span className="text-right font-semibold">{value}</span>
					<span className="col-span-2 col-start-2 text-xs text-muted">
						{why}
					</span>
				</li>
			))}
		</ol>
	);
}

/** One stretch of days: score, curve, factor, cap. */
function useSegmentSteps() {
	const { t } = useReader();
	const words = useScoreWords();
	return (
		{ payout }: SegmentResult,
		{ bonus }: CardContent,
		score: Fraction | null,
		nps: { readonly value: string | null; readonly sample: number } | null,
		npsScope: string,
	): Step[] => {
		if (!payout || score === null) return [];
		const { modifier } = payout;
		return [
			{
				name: t("scorecard.payout.curve"),
				value: words.percent(payout.curve),
				sign: "",
				why: t("scorecard.payout.curve.why", {
					score: words.score(score),
					curve: bonus.curve
						.map(
							(point) =>
								`${words.typed(point.value)} → ${words.typed(point.score)}%`,
						)
						.join(", "),
				}),
			},
			{
				name: t("scorecard.payout.modifier"),
				value: words.factor(modifier.factor),
				sign: "×",
				why: t(`scorecard.payout.modifier.${modifier.reason}`, {
					nps: words.value(nps?.value ?? null, "points"),
					scope: npsScope,
					n: nps?.sample ?? 0,
					neutral: words.typed(bonus.modifier.neutral),
				}),
			},
			{
				name: t("scorecard.payout.cap"),
				value: words.percent(payout.percent),
				sign: "≤",
				why: t(
					payout.isCapped
						? "scorecard.payout.cap.hit"
						: "scorecard.payout.cap.under",
					{
						cap: words.percent(exactly(bonus.cap)),
						uncapped: words.percent(payout.uncapped),
					},
				),
			},
		];
	};
}

interface Properties {
	readonly measured: MeasuredCard;
	readonly result: CardResult;
	readonly npsScope: readonly string[];
	readonly money: MoneyView;
}

/** From score to payout, each factor with its reason; money only for who may see it. */
export function PayoutSteps({ measured, result, npsScope, money }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const words = useScoreWords();
	const stepsOf = useSegmentSteps();
	const { percent, band } = result;
	if (percent === null)
		return <p className="text-muted">{t("scorecard.payout.none")}</p>;
	const scope = npsScope.join(" · ") || t("scorecard.wholeCompany");
	const several = result.segments.length > 1;
	const amount = (of: Fraction) =>
		money.seen
			? words.money(
					payable([amountOf(money.base, of, money)], money.base.currency),
					money.base.currency,
				)
			: "";
	return (
		<div className="space-y-3">
			{result.segments.map((segment, i) => {
				const from = measured.segments[i];
				if (!from) return null;
				return (
					<div key={segment.segment.from}>
						{several && (
							<p className="mb-1 text-xs text-muted">
								{figures.days(segment.segment.from, segment.segment.to)}
							</p>
						)}
						<Steps
							steps={stepsOf(
								segment,
								from.content,
								segment.score && adjusted(segment.score, measured.adjustments),
								from.nps,
								scope,
							)}
						/>
					</div>
				);
			})}
			<div className="border-t-2 border-ink pt-2">
				<p className="flex flex-wrap items-baseline justify-between gap-x-4">
					<span className="font-medium">
						{t(
							money.seen
								? "scorecard.payout.amount"
								: "scorecard.payout.percent",
						)}
					</span>
					<span
						data-testid="payout"
						className="text-2xl font-semibold tracking-tight"
					>
						{money.seen
							? money.paid !== null
								? words.money(money.paid, money.base.currency)
								: amount(percent)
							: words.percent(percent)}
					</span>
				</p>
				<p className="mt-1 text-xs text-muted">
					{money.seen
						? t("scorecard.payout.amount.why", {
								base: words.money(
									rounded(
										exactly(money.base.amount),
										minorDigits(money.base.currency),
									),
									money.base.currency,
								),
								percent: words.percent(percent),
								days: money.days,
								ofDays: money.ofDays,
							})
						: t("scorecard.payout.hidden")}
				</p>
				{band && compare(band.least, band.most) < 0 && (
					<p className="mt-1 text-xs">
						{t("scorecard.payout.band", {
							low: money.seen ? amount(band.least) : words.percent(band.least),
							high: money.seen ? amount(band.most) : words.percent(band.most),
						})}
					</p>
				)}
			</div>
		</div>
	);
}
