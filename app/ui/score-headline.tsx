import { compare, exactly, minus, ZERO } from "../scorecards/fraction.ts";
import type { CardResult } from "../scorecards/proof.ts";
import { useReader } from "./reader-context.tsx";
import type { ForecastView, ScorecardView } from "./scorecard-view.ts";
import { useScoreWords } from "./use-score-words.ts";

interface Properties {
	readonly result: CardResult;
	readonly forecast: ForecastView | null;
	/** A week ago. */
	readonly before: string | null;
	readonly standing: ScorecardView["standing"];
}

const TOP = 200;
const at = (score: number) =>
	4 + (392 * Math.min(TOP, Math.max(0, score))) / TOP;

/** The score on a ruler from 0 to 200: now, where the quarter is heading, and how sure that is. */
function Ruler({
	score,
	forecast,
}: {
	score: number | null;
	forecast: ForecastView | null;
}) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 400 34"
			className="block h-auto w-full max-w-md fill-none"
		>
			<path d="M4 18H396" className="stroke-line-strong" />
			{[0, 50, 100, 150, 200].map((mark) => (
				<g key={mark}>
					<path
						d={`M${at(mark)} 14V22`}
						className={mark === 100 ? "stroke-ink" : "stroke-line-strong"}
					/>
					<text
						x={at(mark)}
						y="33"
						textAnchor={mark === 0 ? "start" : mark === 200 ? "end" : "middle"}
						className="fill-muted text-[10px]"
					>
						{mark}
					</text>
				</g>
			))}
			{forecast && (
				<>
					<path
						d={`M${at(Number(forecast.low))} 18H${at(Number(forecast.high))}`}
						className="stroke-accent/40"
						strokeWidth="7"
					/>
					<circle
						cx={at(Number(forecast.score))}
						cy="18"
						r="3.5"
						className="fill-panel stroke-accent"
						strokeWidth="1.5"
					/>
				</>
			)}
			{score !== null && (
				<path d={`M${at(score)} 16l-5-9h10Z`} className="fill-ink" />
			)}
		</svg>
	);
}

export function ScoreHeadline({
	result,
	forecast,
	before,
	standing,
}: Properties) {
	const { t } = useReader();
	const words = useScoreWords();
	const { score } = result;
	const change =
		score === null || before === null
			? null
			: minus(exactly(words.plain(score)), exactly(before));
	const side = change === null ? 0 : compare(change, ZERO);
	return (
		<div className="flex flex-wrap items-end gap-x-8 gap-y-3">
			<div>
				<p className="plate">{t(`scorecard.score.${standing}`)}</p>
				<p
					data-testid="card-score"
					className="mt-1 text-4xl leading-none font-semibold tracking-tight"
				>
					{words.score(score)}
				</p>
				{change !== null && (
					<p
						className={`mt-1.5 text-xs ${side > 0 ? "text-good" : side < 0 ? "text-bad" : "text-muted"}`}
					>
						{side === 0
							? t("scorecard.week.same")
							: t(side > 0 ? "scorecard.week.up" : "scorecard.week.down", {
									points: words.score(side > 0 ? change : minus(ZERO, change)),
								})}
					</p>
				)}
			</div>
			<div className="min-w-0 flex-1 basis-64">
				<Ruler
					score={score === null ? null : Number(words.plain(score))}
					forecast={forecast}
				/>
				{(forecast || standing !== "live") && (
					<p className="mt-1 text-xs text-muted">
						{forecast
							? t("scorecard.forecast", {
									score: words.score(exactly(forecast.score)),
									low: words.score(exactly(forecast.low)),
									high: words.score(exactly(forecast.high)),
								})
							: t("scorecard.forecast.over")}
					</p>
				)}
			</div>
			{result.open.length > 0 && (
				<p className="w-full border-l-2 border-warn pl-2 text-sm">
					{t("scorecard.open", { n: result.open.length })}
				</p>
			)}
		</div>
	);
}
