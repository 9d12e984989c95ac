import { LevelMark } from "./level-mark.tsx";
import { useReader } from "./reader-context.tsx";
import type { TrialAnswer, TrialView } from "./rule-trial-view.ts";
import { useFigures } from "./use-figures.ts";

const SHOWN = 12;
const DAYS = { day: 90, hour: 90, "15-minutes": 2 } as const;
const MINUTE = 60_000;

/** The answer in one sentence. */
export function TrialSentence({
	answer,
	isWaiting,
}: {
	answer: TrialAnswer | null;
	isWaiting: boolean;
}) {
	const { t } = useReader();
	if (answer === null) return isWaiting ? t("alertRules.trial.waiting") : null;
	if ("problems" in answer) return t("alertRules.trial.problems");
	const { fired, silences, step } = answer.trial;
	const days = t("alertRules.trial.days", { n: DAYS[step] });
	return (
		<>
			{fired > 0 && t("alertRules.trial.count", { n: fired, days })}
			{fired > 0 &&
				silences > 0 &&
				` ${t("alertRules.trial.silences", { n: silences })}`}
			{fired === 0 &&
				(silences > 0
					? t("alertRules.trial.silent", { n: silences })
					: t("alertRules.trial.none"))}
		</>
	);
}

function Episodes({ trial }: { trial: TrialView }) {
	const { t } = useReader();
	const figures = useFigures();
	const shown = trial.episodes.slice(0, SHOWN);
	const rest = trial.fired + trial.silences - shown.length;
	return (
		<div className="mt-3 overflow-x-auto">
			<table className="figures" data-testid="episodes">
				<caption className="sr-only">{t("alertRules.trial")}</caption>
				<thead>
					<tr>
						<th scope="col">{t("alertRules.col.fired")}</th>
						<th scope="col">{t("alertRules.col.level")}</th>
						<th scope="col">{t("alertRules.col.scope")}</th>
						<th scope="col">{t("alertRules.col.lasted")}</th>
						<th scope="col" className="number">
							{t("alertRules.col.peak")}
						</th>
					</tr>
				</thead>
				<tbody>
					{shown.map(({ name, level, firedAt, until, peak }) => (
						<tr key={`${name} ${firedAt} ${level}`}>
							<th scope="row" className="whitespace-nowrap">
								{figures.instant(new Date(firedAt).toISOString())}
							</th>
							<td>
								<LevelMark level={level} />
							</td>
							<td>{name}</td>
							<td>
								{until === null
									? t("alertRules.still")
									: figures.duration(Math.round((until - firedAt) / MINUTE))}
							</td>
							<td className="number">
								{peak === null ? "–" : figures.value(peak, trial.unit)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
			{rest > 0 && (
				<p className="mt-1 px-2 text-xs text-muted">
					{t("alertRules.trial.more", { n: rest })}
				</p>
			)}
		</div>
	);
}

/** When it would have fired, and how far to believe that. */
export function TrialDetails({ trial }: { trial: TrialView }) {
	const { t } = useReader();
	return (
		<>
			{trial.episodes.length > 0 && <Episodes trial={trial} />}
			<p className="mt-2 text-xs text-muted">
				{t(`alertRules.trial.step.${trial.step}`)}{" "}
				{trial.largest && t("alertRules.trial.largest", trial.largest)}
			</p>
		</>
	);
}
