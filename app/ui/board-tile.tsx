import { Link } from "@remix-run/react";
import { createContext, type ReactNode, useContext } from "react";
import type { Observation } from "../metrics/observation.ts";
import { BoardChart } from "./board-chart.tsx";
import { BoardPoints } from "./board-points.tsx";
import { BoardSplit } from "./board-split.tsx";
import type {
	ChartTileView,
	NumberTileView,
	SplitTileView,
	TileSubject,
	TileView,
	UnreadableTileView,
} from "./board-view.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { Figure } from "./figure.tsx";
import { LiveFigure } from "./live-figure.tsx";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";
import { useTileWords } from "./use-tile-words.ts";

/** A tile's name is a heading under the board's own headings, or under the page's where there is none before it. */
const TileNameContext = createContext<"h2" | "h3">("h3");

export function TileNames({
	tiles,
	place,
	children,
}: {
	tiles: readonly TileView[];
	place: number;
	children: ReactNode;
}) {
	const isUnder = tiles
		.slice(0, place)
		.some((view) => view.is === "text" && view.heading);
	return (
		<TileNameContext.Provider value={isUnder ? "h3" : "h2"}>
			{children}
		</TileNameContext.Provider>
	);
}

/** What the tile is about and how it stands; its name leads to the metric's page, asked the same. */
function Head({
	subject,
	total,
}: {
	subject: TileSubject;
	total: Observation;
}) {
	const words = useTileWords();
	const Name = useContext(TileNameContext);
	return (
		<div className="mb-1">
			<div className="flex items-baseline justify-between gap-2">
				<Name className="min-w-0 text-sm leading-snug font-medium">
					<Link
						to={subject.address}
						className="hover:text-accent hover:underline"
					>
						{subject.name}
					</Link>
				</Name>
				<StateMark
					standing={standingOf(subject, total)}
					partial={total.partial}
					partly={total.factsBegin !== undefined}
				/>
			</div>
			<p className="text-2xs text-muted">
				{words.scope(subject)}
				<span aria-hidden="true"> ·</span> {words.period(subject, total)}
			</p>
		</div>
	);
}

function ChartReading({ view }: { view: ChartTileView }) {
	const { subject, total, compared } = view;
	return (
		<p className="flex flex-wrap items-baseline gap-x-3">
			<span className="text-xl leading-7 font-semibold tracking-tight whitespace-nowrap">
				<Figure
					observation={total}
					before={compared}
					unit={subject.unit}
					formula={subject.formula}
					completeThrough={subject.completeThrough}
				/>
			</span>
			{compared && (
				<ChangeMark
					change={changeOf(subject, total, compared)}
					before={compared}
				/>
			)}
		</p>
	);
}

function NumberTile({ view }: { view: NumberTileView }) {
	const { t } = useReader();
	const words = useTileWords();
	const { subject } = view;
	const target = words.target(subject);
	return (
		<LiveFigure figureKey={view.figureKey} figure={view.figure}>
			{({ current, previous }) => (
				<>
					<Head subject={subject} total={current} />
					<p className="mt-auto text-3xl leading-10 font-semibold tracking-tight whitespace-nowrap">
						<Figure
							observation={current}
							before={previous}
							unit={subject.unit}
							formula={subject.formula}
							completeThrough={subject.completeThrough}
						/>
					</p>
					{previous && (
						<ChangeMark
							change={changeOf(subject, current, previous)}
							before={previous}
						/>
					)}
					<p className="text-2xs text-muted">
						{target && (
							<>
								{t("metric.how.target")} {target}
								<span aria-hidden="true"> ·</span>{" "}
							</>
						)}
						{t("catalogue.sample", { n: current.sample })}
					</p>
				</>
			)}
		</LiveFigure>
	);
}

function ChartTile({ view }: { view: ChartTileView }) {
	const { t } = useReader();
	const { unit } = useFigures();
	const words = useTileWords();
	const { subject, total } = view;
	const target = words.target(subject);
	return (
		<>
			<Head subject={subject} total={total} />
			<div className="flex flex-wrap items-baseline justify-between gap-x-4">
				<ChartReading view={view} />
				<span className="text-2xs text-muted">
					{unit(subject.unit)}
					{target && (
						<>
							<svg
								aria-hidden="true"
								className="mr-1 ml-3 inline h-2 w-4 fill-none stroke-good"
							>
								<path d="M0 4h16" strokeWidth="1.5" strokeDasharray="6 3" />
							</svg>
							{t("metric.how.target")} {target}
						</>
					)}
				</span>
			</div>
			<BoardChart view={view} />
			<BoardPoints view={view} />
		</>
	);
}

function SplitTile({ view }: { view: SplitTileView }) {
	return (
		<>
			<Head subject={view.subject} total={view.total} />
			<BoardSplit view={view} />
		</>
	);
}

function UnreadableTile({ view }: { view: UnreadableTileView }) {
	const { t } = useReader();
	const Name = useContext(TileNameContext);
	const gone = view.code === "unknown-metric";
	return (
		<div className="border-l-2 border-warn pl-2">
			<Name className="text-sm font-medium">
				{t(gone ? "boards.tile.gone" : "boards.tile.unreadable", {
					key: view.metric,
				})}
			</Name>
			<p className="text-xs text-muted">
				{t(gone ? "boards.tile.goneText" : "boards.tile.unreadableText")}
			</p>
		</div>
	);
}

export function TileBody({ view }: { view: TileView }): ReactNode {
	switch (view.is) {
		case "number":
			return <NumberTile view={view} />;
		case "chart":
			return <ChartTile view={view} />;
		case "split":
			return <SplitTile view={view} />;
		case "unreadable":
			return <UnreadableTile view={view} />;
		case "text":
			return view.heading ? (
				<h2 className="text-base leading-snug font-semibold">{view.text}</h2>
			) : (
				<p className="max-w-prose text-sm whitespace-pre-line">{view.text}</p>
			);
	}
}

export const TILE_GRID =
	"grid grid-cols-1 gap-px sm:grid-cols-2 xl:grid-cols-4";
const SPANS = {
	1: "",
	2: "sm:col-span-2",
	4: "sm:col-span-2 xl:col-span-4",
} as const;

/** A heading is of the page, everything else stands in an instrument's window. */
export const tileFrame = ({ is, tile, ...view }: TileView): string =>
	`${SPANS[tile.width]} flex min-w-0 flex-col ${
		is === "text" && "heading" in view && view.heading
			? "justify-end pt-4 pb-1"
			: "bg-panel px-3.5 pt-2.5 pb-2 outline outline-line"
	}`;
