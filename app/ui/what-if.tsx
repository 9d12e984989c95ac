import { useState } from "react";
import { resultOfCard } from "../scorecards/proof.ts";
import { curveWindow, plotPoints } from "./curve-plot.ts";
import { useReader } from "./reader-context.tsx";
import type { ScorecardView } from "./scorecard-view.ts";
import { type Tried, tryCard } from "./try-card.ts";
import { useHydrated } from "./use-hydrated.ts";
import { useScoreWords } from "./use-score-words.ts";

function Slider({
	id,
	name,
	shown,
	value,
	from,
	to,
	isTried,
	onTry,
}: {
	id: string;
	name: string;
	shown: string;
	value: number;
	from: number;
	to: number;
	isTried: boolean;
	onTry: (value: string) => void;
}) {
	const raw = (to - from) / 200 || 1;
	const power = 10 ** Math.floor(Math.log10(raw));
	const digits = Math.max(0, Math.min(6, -Math.floor(Math.log10(raw))));
	return (
		<div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-3 py-1.5">
			<label htmlFor={id} className="min-w-0 text-sm break-words">
				{name}
			</label>
			<output
				htmlFor={id}
				className={`text-right text-sm ${isTried ? "font-semibold text-accent" : ""}`}
			>
				{shown}
			</output>
			<input
				id={id}
				type="range"
				min={from}
				max={to}
				step={power}
				value={value}
				aria-valuetext={shown}
				onChange={(event) => onTry(Number(event.target.value).toFixed(digits))}
				className="col-span-2 h-6 w-full accent-accent"
			/>
		</div>
	);
}

/** Other values, and at once what they would make of score and payout. It stays in this browser and changes nothing. */
export function WhatIf({ card }: { card: ScorecardView }) {
	const { t } = useReader();
	const words = useScoreWords();
	const hydrated = useHydrated();
	const [tried, setTried] = useState<Tried>({});
	const segment = card.measured.segments.at(-1);
	if (!hydrated || !segment) return null;
	const result = resultOfCard(tryCard(card.measured, tried));
	const set = (key: string) => (value: string) =>
		setTried((known) => ({ ...known, [key]: value }));
	const isTried = Object.keys(tried).length > 0;
	return (
		<section aria-labelledby="what-if" className="print:hidden">
			<h2 id="what-if" className="plate mb-1.5">
				{t("scorecard.whatIf")}
			</h2>
			<div className="border border-line bg-panel px-3.5 py-3">
				<p className="mb-2 text-xs text-muted">{t("scorecard.whatIf.lead")}</p>
				<p
					role="status"
					data-testid="what-if"
					className="mb-2 flex flex-wrap items-baseline gap-x-4 border-y border-line py-2 font-semibold"
				>
					<span>
						<span className="text-xs font-normal text-muted">
							{t("scorecard.score")}
						</span>{" "}
						{words.score(result.score)}
					</span>
					<span>
						<span className="text-xs font-normal text-muted">
							{t("scorecard.payout.percent")}
						</span>{" "}
						{words.percent(result.percent)}
					</span>
					{isTried && (
						<button
							type="button"
							className="ml-auto min-h-6 text-xs font-medium text-accent hover:underline"
							onClick={() => setTried({})}
						>
							{t("scorecard.whatIf.reset")}
						</button>
					)}
				</p>
				{segment.content.lines.map((line) => {
					const face = card.lines.find(({ lineId }) => lineId === line.id);
					const measured = segment.lines.find(
						({ lineId }) => lineId === line.id,
					);
					if (!face) return null;
					const text = tried[line.id] ?? measured?.value ?? null;
					const now = text === null ? null : Number(text);
					const { left, right } = curveWindow(plotPoints(line.points), [
						...face.history,
						...(measured?.value ? [Number(measured.value)] : []),
					]);
					return (
						<Slider
							key={line.id}
							id={`try-${line.id}`}
							name={[face.name, ...face.scope].join(" · ")}
							shown={words.value(text, face.unit)}
							value={now ?? left}
							from={left}
							to={right}
							isTried={tried[line.id] !== undefined}
							onTry={set(line.id)}
						/>
					);
				})}
				{segment.nps?.value && (
					<Slider
						id="try-nps"
						name={t("scorecard.whatIf.nps")}
						shown={words.value(tried.nps ?? segment.nps.value, "points")}
						value={Number(tried.nps ?? segment.nps.value)}
						from={-100}
						to={100}
						isTried={tried.nps !== undefined}
						onTry={set("nps")}
					/>
				)}
			</div>
		</section>
	);
}
