import { Link } from "@remix-run/react";
import { figureKey } from "../metrics/figure.ts";
import { parseScope } from "../metrics/scope.ts";
import { changeOf } from "./change.ts";
import { ChangeMark } from "./change-mark.tsx";
import { Figure } from "./figure.tsx";
import type { FigureTileView } from "./figure-tile-view.ts";
import { FollowButton } from "./follow-button.tsx";
import { useReader } from "./reader-context.tsx";
import { SparkLine } from "./spark-line.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useLiveFigure } from "./use-live-figure.ts";

interface Properties {
	readonly tile: FigureTileView;
	/** Where the tiles of a list are of different places. */
	readonly withPlace?: boolean;
}

/** One metric for one scope, as it stands now; leads to its page narrowed down to that scope. */
export function FigureTile({ tile, withPlace = false }: Properties) {
	const { t } = useReader();
	const key = figureKey({
		metric: tile.key,
		scope: parseScope(tile.scope),
		period: null,
	});
	const { current, previous } = useLiveFigure(key, tile.figure);
	return (
		<li
			data-figure={key}
			className="relative isolate flex min-w-0 flex-col gap-0.5 bg-panel px-2.5 pt-2.5 pb-2 outline sm:px-3.5 print:break-inside-avoid outline-line focus-within:z-10 hover:z-10 hover:outline-line-strong"
		>
			<div className="flex items-start justify-between gap-2">
				<h3 className="min-w-0 text-sm leading-snug font-medium">
					<Link
						to={tile.to}
						prefetch="intent"
						className="after:absolute after:inset-0 hover:text-accent"
					>
						{tile.name}
						{withPlace && (
							<span className="block text-xs font-normal text-muted">
								{tile.place}
							</span>
						)}
					</Link>
				</h3>
				<span className="-mr-1.5 -mt-0.5">
					<FollowButton
						metric={tile.key}
						scope={tile.scope}
						name={`${tile.name}, ${tile.place}`}
						followed={tile.followed}
						small
					/>
				</span>
			</div>
			<div className="flex flex-wrap items-end justify-between gap-x-3">
				<span className="relative z-10 text-2xl leading-8 font-semibold tracking-tight whitespace-nowrap">
					<Figure
						observation={current}
						before={previous}
						unit={tile.unit}
						formula={tile.formula}
						completeThrough={tile.completeThrough}
					/>
				</span>
				<SparkLine
					path={tile.path}
					className="mb-1.5 h-6 max-w-28 min-w-16 flex-1"
				/>
			</div>
			<div className="mt-auto flex flex-wrap items-baseline justify-between gap-x-3">
				<ChangeMark
					change={previous && changeOf(tile, current, previous)}
					before={previous}
				/>
				<StateMark
					standing={standingOf(tile, current)}
					partial={current.partial}
					partly={current.factsBegin !== undefined}
				/>
			</div>
			<p className="text-2xs text-muted">
				{t("catalogue.window", { n: tile.windowDays })}
				<span aria-hidden="true"> ·</span>{" "}
				{t("catalogue.sample", { n: current.sample })}
			</p>
		</li>
	);
}

export function FigureTiles({
	tiles,
	withPlace = false,
}: {
	tiles: readonly FigureTileView[];
	withPlace?: boolean;
}) {
	return (
		<ul className="grid grid-cols-2 gap-px sm:grid-cols-[repeat(auto-fill,minmax(13.5rem,1fr))]">
			{tiles.map((tile) => (
				<FigureTile
					key={`${tile.key} ${tile.scope}`}
					tile={tile}
					withPlace={withPlace}
				/>
			))}
		</ul>
	);
}
