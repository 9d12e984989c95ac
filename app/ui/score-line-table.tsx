import { Link } from "@remix-run/react";
import type { CardLine } from "../scorecards/card.ts";
import { compare, exactly, minus, ZERO } from "../scorecards/fraction.ts";
import type { MeasuredSegment, SegmentResult } from "../scorecards/proof.ts";
import type { LineScore } from "../scorecards/score.ts";
import { BasisMark, UserMark } from "./basis-mark.tsx";
import { useReader } from "./reader-context.tsx";
import type { LineFace } from "./scorecard-view.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";
import { useScoreWords } from "./use-score-words.ts";

interface Properties {
	readonly caption: string;
	readonly segment: MeasuredSegment;
	readonly result: SegmentResult;
	readonly faces: readonly LineFace[];
}

const FULL = 200;

/** How far a score is on its way: a bar whose mark is the target. */
function ScoreBar({ score }: { score: number }) {
	return (
		<svg
			aria-hidden="true"
			viewBox="0 0 100 6"
			preserveAspectRatio="none"
			className="mt-0.5 block h-1.5 w-full min-w-16"
		>
			<rect width="100" height="6" className="fill-sunken" />
			<rect
				width={(100 * Math.min(score, FULL)) / FULL}
				height="6"
				className="fill-accent"
			/>
			<path
				d="M50 0v6"
				className="stroke-ink"
				strokeWidth="1.5"
				vectorEffect="non-scaling-stroke"
			/>
		</svg>
	);
}

function Moved({ face, score }: { face: LineFace; score: LineScore }) {
	const { t } = useReader();
	const words = useScoreWords();
	const before = face.before?.score ?? null;
	if (before === null || score.score === null)
		return <span className="text-muted">–</span>;
	// What is shown is compared, so that nothing moves by 0.00.
	const change = minus(exactly(words.plain(score.score)), exactly(before));
	const side = compare(change, ZERO);
	if (side === 0)
		return <span className="text-muted">{t("scorecard.moved.not")}</span>;
	return (
		<span className={side > 0 ? "text-good" : "text-bad"}>
			<span aria-hidden="true">{side > 0 ? "▲ " : "▼ "}</span>
			<span className="sr-only">
				{t(side > 0 ? "scorecard.moved.up" : "scorecard.moved.down")}{" "}
			</span>
			{words.score(side > 0 ? change : minus(ZERO, change))}
		</span>
	);
}

/** Lines of other cards that add up under this one; who wants to see them unfolds them. */
function Below({ lines }: { lines: LineFace["below"] }) {
	const { t } = useReader();
	const words = useScoreWords();
	return (
		<details className="mt-0.5 text-2xs font-normal text-muted">
			<summary className="inline-flex min-h-6 cursor-pointer items-center hover:text-accent">
				{t("scorecard.below", { n: lines.length })}
			</summary>
			<ul className="mt-0.5 grid gap-x-4 gap-y-0.5 sm:grid-cols-2">
				{lines.map(({ to, name, score }) => (
					<li key={to} className="flex justify-between gap-2">
						<Link to={to} className="hover:underline">
							{name}
						</Link>
						<span>{words.score(score === null ? null : exactly(score))}</span>
					</li>
				))}
			</ul>
		</details>
	);
}

function Row({
	line,
	face,
	score,
	measured,
}: {
	line: CardLine;
	face: LineFace;
	score: LineScore;
	measured: MeasuredSegment["lines"][number] | undefined;
}) {
	const { t } = useReader();
	const figures = useFigures();
	const words = useScoreWords();
	const [low, high] = [measured?.low ?? null, measured?.high ?? null];
	const reweighted = compare(score.weight, exactly(line.weight)) !== 0;
	return (
		<tr data-line={line.id}>
			<th scope="row">
				<Link
					to={face.to}
					prefetch="intent"
					className="font-medium text-accent hover:underline"
				>
					{face.name}
				</Link>
				<span className="mt-0.5 flex flex-wrap gap-x-2 text-2xs font-normal text-muted">
					{face.isUser && <UserMark />}
					<span>{face.scope.join(" · ") || t("scorecard.wholeCompany")}</span>
					{face.under && (
						<span>
							{t("scorecard.under")}{" "}
							<Link to={face.under.to} className="hover:underline">
								{face.under.name}
							</Link>
						</span>
					)}
				</span>
				{face.below.length > 0 && <Below lines={face.below} />}
			</th>
			<td className="number">
				{words.typed(line.weight)}%
				{reweighted && score.score !== null && (
					<span className="block text-2xs text-muted">
						{t("scorecard.reweighted", { weight: words.decimal(score.weight) })}
					</span>
				)}
			</td>
			<td className="number">
				<span className="font-medium">
					{words.value(measured?.value ?? null, face.unit)}
				</span>
				{low !== null && high !== null && (
					<span className="block text-2xs text-muted">
						{words.value(low, face.unit)} – {words.value(high, face.unit)}
					</span>
				)}
			</td>
			<td className="number">
				<Link to={face.facts} className="text-accent hover:underline">
					{figures.count(measured?.sample ?? 0)}
					<span className="sr-only">
						{" "}
						{t("facts.link.of", { name: face.name })}
					</span>
				</Link>
				{face.responseRate !== null && (
					<span className="block text-2xs text-muted">
						{t("scorecard.answered", {
							rate: figures.value(face.responseRate, "percent"),
						})}
					</span>
				)}
			</td>
			<td>
				{measured && measured.state !== "ok" && (
					<span className="block">
						<StateMark standing={measured.state} />
					</span>
				)}
				<BasisMark basis={score.basis} />
			</td>
			<td className="number">
				<span className="font-semibold">{words.score(score.score)}</span>
				{score.score !== null && (
					<ScoreBar score={Number(words.plain(score.score))} />
				)}
			</td>
			<td className="number">
				<Moved face={face} score={score} />
			</td>
			<td className="number font-semibold">{words.score(score.share)}</td>
		</tr>
	);
}

/** Each line from its value to what it brings; the last column adds up to the score. */
export function ScoreLineTable({
	caption,
	segment,
	result,
	faces,
}: Properties) {
	const { t } = useReader();
	const words = useScoreWords();
	return (
		<div className="relative overflow-x-auto border border-line bg-panel">
			<table className="figures">
				<caption className="sr-only">{caption}</caption>
				<thead>
					<tr>
						<th scope="col">{t("scorecard.column.line")}</th>
						<th scope="col" className="number">
							{t("scorecard.column.weight")}
						</th>
						<th scope="col" className="number">
							{t("scorecard.column.value")}
						</th>
						<th scope="col" className="number">
							{t("scorecard.column.sample")}
						</th>
						<th scope="col">{t("scorecard.column.state")}</th>
						<th scope="col" className="number">
							{t("scorecard.column.score")}
						</th>
						<th scope="col" className="number">
							{t("scorecard.column.moved")}
						</th>
						<th scope="col" className="number">
							{t("scorecard.column.brings")}
						</th>
					</tr>
				</thead>
				<tbody>
					{segment.content.lines.map((line) => {
						const face = faces.find(({ lineId }) => lineId === line.id);
						const score = result.lines.find(({ lineId }) => lineId === line.id);
						return (
							face &&
							score && (
								<Row
									key={line.id}
									line={line}
									face={face}
									score={score}
									measured={segment.lines.find(
										({ lineId }) => lineId === line.id,
									)}
								/>
							)
						);
					})}
				</tbody>
				<tfoot>
					<tr>
						<th scope="row">{t("scorecard.sum")}</th>
						<td className="number">{words.typed("100")}%</td>
						<td colSpan={5} className="text-xs font-normal text-muted">
							{t("scorecard.userShare", {
								share: words.percent(result.userWeight),
							})}
						</td>
						<td className="number">{words.score(result.score)}</td>
					</tr>
				</tfoot>
			</table>
		</div>
	);
}
