import { createContext, useContext } from "react";
import type { Figure } from "../metrics/figure.ts";
import type { Observation } from "../metrics/observation.ts";
import { BoardChart } from "./board-chart.tsx";
import { BoardSplit } from "./board-split.tsx";
import type { TileSubject, TileView } from "./board-view.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { FigureText } from "./figure.tsx";
import { LiveFigure } from "./live-figure.tsx";
import { useReader } from "./reader-context.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useTileWords } from "./use-tile-words.ts";

/** Under a heading of the board's, or under its title alone. */
export const WallNameContext = createContext<"h2" | "h3">("h2");

function Head({
	subject,
	total,
	shown = false,
}: {
	subject: TileSubject;
	total: Observation;
	/** The figure of the whole period stands beside its name. */
	shown?: boolean;
}) {
	const words = useTileWords();
	const Name = useContext(WallNameContext);
	return (
		<div className="flex flex-wrap items-baseline justify-between gap-x-[1em]">
			<Name className="wall-name min-w-0 font-medium">
				{subject.name}
				{shown && (
					<span className="ml-[0.8em] text-[1.25em] font-semibold whitespace-nowrap">
						<FigureText value={total.value} unit={subject.unit} />
					</span>
				)}
			</Name>
			<span className="wall-small">
				<StateMark
					standing={standingOf(subject, total)}
					partial={total.partial}
					partly={total.factsBegin !== undefined}
				/>
			</span>
			<p className="wall-small w-full text-muted">
				{words.scope(subject)}
				<span aria-hidden="true"> ·</span> {words.period(subject, total)}
			</p>
		</div>
	);
}

function WallNumber({
	subject,
	figure: { current, previous },
}: {
	subject: TileSubject;
	figure: Figure;
}) {
	const { t } = useReader();
	const words = useTileWords();
	const target = words.target(subject);
	return (
		<>
			<Head subject={subject} total={current} />
			<p className="wall-figure my-auto font-semibold tracking-tight whitespace-nowrap">
				<FigureText value={current.value} unit={subject.unit} />
			</p>
			<p className="wall-small flex flex-wrap justify-between gap-x-[1em]">
				{previous && (
					<ChangeMark
						change={changeOf(subject, current, previous)}
						before={previous}
					/>
				)}
				{target && (
					<span className="text-muted">
						{t("metric.how.target")} {target}
					</span>
				)}
			</p>
		</>
	);
}

interface Properties {
	readonly view: TileView;
	/** Figures may be pushed. */
	readonly live: boolean;
	/** Members of a breakdown for which there is room. */
	readonly most: number;
}

function Body({ view, live, most }: Properties) {
	const { t } = useReader();
	switch (view.is) {
		case "number": {
			const { subject, figure, figureKey } = view;
			return live ? (
				<LiveFigure figureKey={figureKey} figure={figure}>
					{(newest) => <WallNumber subject={subject} figure={newest} />}
				</LiveFigure>
			) : (
				<WallNumber subject={subject} figure={figure} />
			);
		}
		case "chart":
			return (
				<>
					<Head subject={view.subject} total={view.total} shown />
					<BoardChart view={view} />
				</>
			);
		case "split":
			return (
				<>
					<Head subject={view.subject} total={view.total} shown />
					<div className="wall-small my-auto min-h-0 overflow-hidden">
						<BoardSplit view={view} most={most} wall />
					</div>
				</>
			);
		case "unreadable":
			return (
				<p className="wall-small my-auto border-l-2 border-warn pl-[0.5em]">
					{t(
						view.code === "unknown-metric"
							? "boards.tile.gone"
							: "boards.tile.unreadable",
						{ key: view.metric },
					)}
				</p>
			);
		case "text":
			return (
				<p className="wall-name my-auto whitespace-pre-line">{view.text}</p>
			);
	}
}

/** A tile to be read from five metres: its figure is as large as its window lets it be. */
export function WallTile(properties: Properties) {
	const { view } = properties;
	return (
		<li
			data-testid="tile"
			data-width={view.tile.width}
			className="wall-tile flex min-h-0 min-w-0 flex-col overflow-hidden bg-panel outline outline-line"
		>
			<Body {...properties} />
		</li>
	);
}
