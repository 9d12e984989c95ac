import { Link } from "@remix-run/react";
import type { CardProblem } from "../scorecards/card-problem.ts";
import { resultOfCard } from "../scorecards/proof.ts";
import { CardRefused } from "./card-problem-list.tsx";
import { CardReview } from "./card-review.tsx";
import { CardStateMark } from "./card-state-mark.tsx";
import { CardTimeline } from "./card-timeline.tsx";
import { PageHead } from "./page-head.tsx";
import { PayoutSteps } from "./payout-steps.tsx";
import { useReader } from "./reader-context.tsx";
import { ScoreCurve } from "./score-curve.tsx";
import { ScoreHeadline } from "./score-headline.tsx";
import { ScoreLineTable } from "./score-line-table.tsx";
import type { ScorecardView } from "./scorecard-view.ts";
import { useFigures } from "./use-figures.ts";
import { WhatIf } from "./what-if.tsx";

/** The curves of the lines that hold now, with where each metric stands on its own. */
function Curves({ card }: { card: ScorecardView }) {
	const { t } = useReader();
	const segment = card.measured.segments.at(-1);
	if (!segment) return null;
	return (
		<section aria-labelledby="curves">
			<h2 id="curves" className="plate mb-1.5">
				{t("scorecard.form.points")}
			</h2>
			<ul className="grid gap-4 sm:grid-cols-2 2xl:grid-cols-3">
				{segment.content.lines.map((line) => {
					const face = card.lines.find(({ lineId }) => lineId === line.id);
					const now = segment.lines.find(({ lineId }) => lineId === line.id);
					return (
						face && (
							<li
								key={line.id}
								className="min-w-0 border border-line bg-panel px-3 pt-2 pb-1.5"
							>
								<p className="mb-2 truncate text-xs font-medium">{face.name}</p>
								<ScoreCurve
									name={face.name}
									points={line.points}
									floor={line.floor}
									unit={face.unit}
									history={face.history}
									now={now?.value ? Number(now.value) : null}
								/>
							</li>
						)
					);
				})}
			</ul>
		</section>
	);
}

function Adjustments({ card }: { card: ScorecardView }) {
	const { t } = useReader();
	if (card.adjustments.length === 0) return null;
	return (
		<section aria-labelledby="adjustments">
			<h2 id="adjustments" className="plate mb-1.5">
				{t("scorecard.adjustments")}
			</h2>
			<ul className="text-sm">
				{card.adjustments.map((one) => (
					<li key={one.id}>
						{t("scorecard.adjustment", { points: one.points, name: one.by })}
						{one.withdrawn && ` · ${t("scorecard.adjustment.withdrawn")}`}
						<span className="block text-muted">{one.reason}</span>
					</li>
				))}
			</ul>
		</section>
	);
}

export function ScorecardPage({
	card,
	problems,
}: {
	card: ScorecardView;
	problems: readonly CardProblem[];
}) {
	const { t } = useReader();
	const figures = useFigures();
	const result = resultOfCard(card.measured);
	const { segments } = card.measured;
	const several = segments.length > 1;
	return (
		<>
			<p className="plate">
				<Link to="/scorecards" className="hover:text-accent">
					{t("scorecards.title")}
				</Link>
				<span aria-hidden="true"> /</span> {card.quarter}
			</p>
			<PageHead
				title={t("scorecard.title", {
					name: card.person.name,
					quarter: card.quarter,
				})}
			>
				<span className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm print:hidden">
					{card.state === "draft" && card.may.write && (
						<Link to={`/scorecards/${card.id}/edit`} className="button">
							{t("scorecard.go.edit")}
						</Link>
					)}
					{card.state === "published" && card.may.write && (
						<Link to={`/scorecards/${card.id}/edit`} className="button">
							{t("scorecard.go.amend")}
						</Link>
					)}
				</span>
			</PageHead>
			<p className="-mt-2 mb-4 flex flex-wrap items-center gap-x-4 gap-y-1 text-xs text-muted">
				<CardStateMark state={card.state} />
				<span>{figures.days(card.from, card.to)}</span>
				{card.person.to && (
					<Link to={card.person.to} className="text-accent hover:underline">
						{card.person.name}
					</Link>
				)}
			</p>
			<CardRefused problems={problems} />
			<CardReview card={card} />
			<div className="space-y-6">
				<ScoreHeadline
					result={result}
					forecast={card.forecast}
					before={card.before}
					standing={card.standing}
				/>
				<section aria-labelledby="lines" className="space-y-4">
					<h2 id="lines" className="plate mb-1.5">
						{t("scorecard.lines")}
					</h2>
					{result.segments.map((one, i) => {
						const segment = segments[i];
						return (
							segment && (
								<div key={segment.from}>
									{several && (
										<p className="mb-1 text-xs text-muted">
											{figures.days(segment.from, segment.to)}
										</p>
									)}
									<ScoreLineTable
										caption={t("scorecard.lines.of", {
											name: card.person.name,
										})}
										segment={segment}
										result={one}
										faces={card.lines}
									/>
								</div>
							)
						);
					})}
				</section>
				<Adjustments card={card} />
				<div className="grid gap-6 lg:grid-cols-2">
					<section aria-labelledby="payout" className="min-w-0">
						<h2 id="payout" className="plate mb-1.5">
							{t("scorecard.payout")}
						</h2>
						<PayoutSteps
							measured={card.measured}
							result={result}
							npsScope={card.npsScope}
							money={card.money}
						/>
					</section>
					{card.standing === "live" && <WhatIf card={card} />}
				</div>
				<Curves card={card} />
				<CardTimeline card={card} />
			</div>
		</>
	);
}
