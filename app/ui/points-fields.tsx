import type { CardProblem } from "../scorecards/card-problem.ts";
import type { Point } from "../scorecards/points.ts";
import { CardField } from "./card-field.tsx";
import { CardProblemList } from "./card-problem-list.tsx";
import { useReader } from "./reader-context.tsx";

interface Properties {
	readonly at: string;
	readonly points: readonly Point[];
	readonly problems: readonly CardProblem[];
	readonly valueLabel: string;
	readonly scoreLabel: string;
	readonly onChange: (points: readonly Point[]) => void;
}

/** The points of a curve as number fields: all that a drag does can be typed. */
export function PointsFields({
	at,
	points,
	problems,
	valueLabel,
	scoreLabel,
	onChange,
}: Properties) {
	const { t } = useReader();
	const set = (index: number, change: Partial<Point>) =>
		onChange(
			points.map((point, i) => (i === index ? { ...point, ...change } : point)),
		);
	return (
		<div>
			<div className="grid grid-cols-2 gap-x-2 gap-y-1">
				<span aria-hidden="true" className="text-2xs text-muted">
					{valueLabel}
				</span>
				<span aria-hidden="true" className="text-2xs text-muted">
					{scoreLabel}
				</span>
				{points.map((point, i) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a point is its place; keys by value would lose the focus while typing
					<div key={i} className="contents">
						<CardField
							at={`${at}.${i}.value`}
							label={t("scorecard.form.point.value", { n: i + 1 })}
							problems={problems}
							quiet
						>
							{(attributes) => (
								<input
									{...attributes}
									className="field w-full"
									inputMode="decimal"
									autoComplete="off"
									value={point.value}
									onChange={(event) => set(i, { value: event.target.value })}
								/>
							)}
						</CardField>
						<CardField
							at={`${at}.${i}.score`}
							label={t("scorecard.form.point.score", { n: i + 1 })}
							problems={problems}
							quiet
						>
							{(attributes) => (
								<input
									{...attributes}
									className="field w-full"
									inputMode="decimal"
									autoComplete="off"
									value={point.score}
									onChange={(event) => set(i, { score: event.target.value })}
								/>
							)}
						</CardField>
					</div>
				))}
			</div>
			<CardProblemList problems={problems.filter((one) => one.at === at)} />
		</div>
	);
}
