import type {
	DefinitionPreviewView,
	PreviewSide,
} from "./definition-preview-view.ts";
import { intervalText, sayReason } from "./explain-observation.ts";
import { FigureText } from "./figure.tsx";
import { PreviewCards } from "./preview-cards.tsx";
import { PreviewMonths } from "./preview-months.tsx";
import { useReader } from "./reader-context.tsx";
import { sparkPath } from "./spark-path.ts";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { targetText } from "./target-text.ts";
import { useFigures } from "./use-figures.ts";

/** The value that one definition gives now, with what it rests on. */
function Reading({
	side,
	title,
	isMain,
}: {
	side: PreviewSide;
	title: string | null;
	isMain: boolean;
}) {
	const { t } = useReader();
	const figures = useFigures();
	const { total, unit } = side;
	const interval = intervalText(total, unit, figures);
	const target = targetText(side, t, figures);
	return (
		<div className="min-w-0 flex-1 basis-44">
			{title && <p className="plate">{title}</p>}
			<p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
				<span
					data-testid={isMain ? "preview-value" : undefined}
					className={`leading-none font-semibold tracking-tight ${isMain ? "text-3xl" : "text-xl text-muted"}`}
				>
					<FigureText value={total.value} unit={unit} />
				</span>
				<StateMark
					standing={standingOf(side, total)}
					partly={total.factsBegin !== undefined}
				/>
			</p>
			<p className="mt-1 text-xs text-muted">
				{[
					t("catalogue.window", { n: side.windowDays }),
					t("catalogue.sample", { n: total.sample }),
					interval && `${t("explain.interval")} ${interval}`,
					target && `${t("metric.how.target")} ${target}`,
				]
					.filter(Boolean)
					.join(" · ")}
			</p>
			<p className="mt-1 text-sm break-words">{side.formula}</p>
			{total.reasons.map((reason) => (
				<p
					key={reason.reason}
					className="mt-1 border-l-2 border-warn pl-2 text-xs"
				>
					{sayReason(reason, t, figures)}
				</p>
			))}
		</div>
	);
}

/** Twelve months as a line, over the saved definition's where that is in the same unit. */
function MonthLines({ after, before }: DefinitionPreviewView) {
	const { t } = useReader();
	const valuesOf = (side: PreviewSide) =>
		side.months.filter(({ partial }) => !partial).map(({ value }) => value);
	const other = before?.unit === after.unit ? valuesOf(before) : [];
	const own = valuesOf(after);
	const scale = [...own, ...other];
	return (
		<figure className="mt-3">
			<svg
				aria-hidden="true"
				viewBox="0 0 100 24"
				preserveAspectRatio="none"
				className="h-16 w-full overflow-visible fill-none"
			>
				{other.length > 0 && (
					<path
						d={sparkPath(other, scale)}
						className="stroke-muted"
						strokeWidth="1.25"
						strokeDasharray="3 3"
						strokeLinecap="round"
						vectorEffect="non-scaling-stroke"
					/>
				)}
				<path
					d={sparkPath(own, scale)}
					className="stroke-accent"
					strokeWidth="1.75"
					strokeLinecap="round"
					vectorEffect="non-scaling-stroke"
				/>
			</svg>
			<figcaption className="mt-1 text-2xs text-muted">
				{t(other.length > 0 ? "define.preview.lines" : "define.preview.line")}
			</figcaption>
		</figure>
	);
}

/** What the definition would show, beside what the saved one shows. */
export function DefinitionPreview({ view }: { view: DefinitionPreviewView }) {
	const { t } = useReader();
	return (
		<>
			<div className="flex flex-wrap gap-x-6 gap-y-3">
				<Reading
					side={view.after}
					title={view.before && t("define.preview.after")}
					isMain
				/>
				{view.before && (
					<Reading
						side={view.before}
						title={t("define.preview.before")}
						isMain={false}
					/>
				)}
			</div>
			<MonthLines {...view} />
			<PreviewMonths view={view} />
			{view.cards && <PreviewCards {...view.cards} />}
		</>
	);
}
