import { useSearchParams } from "@remix-run/react";
import {
	membersOnWall,
	type WallRow,
	wallScreens,
} from "../boards/wall-pages.ts";
import type { BoardView, TileView } from "./board-view.ts";
import { useCompany } from "./company-context.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";
import { useHydrated } from "./use-hydrated.ts";
import {
	type Turning,
	useClock,
	useTurning,
	useWallRefresh,
} from "./use-wall.ts";
import { WallNameContext, WallTile } from "./wall-tile.tsx";

interface Properties {
	readonly view: BoardView;
	/** Somebody has signed in here: figures may be pushed. */
	readonly live: boolean;
}

function Row({
	row,
	live,
	most,
}: {
	row: WallRow<TileView>;
	live: boolean;
	most: number;
}) {
	if (row.isHeading)
		return (
			<h2 className="wall-name self-end font-semibold">
				{row.tiles.map((view) => (view.is === "text" ? view.text : ""))}
			</h2>
		);
	const columns = row.tiles.reduce((sum, { tile }) => sum + tile.width, 0);
	return (
		<ul className="wall-row grid min-h-0 gap-px" data-columns={columns}>
			{row.tiles.map((view) => (
				<WallTile key={view.tile.id} view={view} live={live} most={most} />
			))}
		</ul>
	);
}

function FullScreen() {
	const { t } = useReader();
	const hydrated = useHydrated();
	if (!hydrated || !document.fullscreenEnabled) return null;
	return (
		<button
			type="button"
			className="wall-control"
			onClick={() =>
				document.fullscreenElement
					? document.exitFullscreen()
					: document.documentElement.requestFullscreen()
			}
		>
			{t("boards.wall.full")}
		</button>
	);
}

function Pages({ turning, screens }: { turning: Turning; screens: number }) {
	const { t } = useReader();
	const hydrated = useHydrated();
	return (
		<>
			<span>
				{t("boards.wall.page", { page: turning.screen + 1, pages: screens })}
			</span>
			{hydrated && (
				<button
					type="button"
					className="wall-control"
					aria-pressed={turning.paused}
					onClick={() => turning.setPaused(!turning.paused)}
				>
					{t(turning.paused ? "boards.wall.go" : "boards.wall.pause")}
				</button>
			)}
		</>
	);
}

/** One board on a screen in a room: dark unless asked otherwise, nothing to operate, and never silently old. */
export function BoardWall({ view, live }: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const { isDemo } = useCompany();
	const [search] = useSearchParams();
	const { away } = useWallRefresh();
	const clock = useClock(view.asOf);
	const screens = wallScreens(view.tiles, ({ tile }) => tile);
	const first = Math.max(0, Number(search.get("page") ?? 1) - 1 || 0);
	const turning = useTurning(screens.length, first);
	const rows = screens[turning.screen] ?? [];
	const next = new URLSearchParams(search);
	next.set("page", String(((turning.screen + 1) % (screens.length || 1)) + 1));
	return (
		<main
			id="content"
			className={`wall ${search.has("light") ? "wall-light" : ""}`}
		>
			<noscript>
				<meta httpEquiv="refresh" content={`20;url=?${next}`} />
			</noscript>
			<header className="flex flex-wrap items-baseline gap-x-[1.5em]">
				<h1 className="wall-title mr-auto min-w-0 font-semibold tracking-tight">
					{view.title}
				</h1>
				<time dateTime={clock} className="wall-title" suppressHydrationWarning>
					{figures.clock(clock)}
				</time>
			</header>
			{view.tiles.length === 0 ? (
				<p className="wall-name m-auto text-muted">{t("boards.board.empty")}</p>
			) : (
				<div
					className="wall-rows"
					style={{
						gridTemplateRows: rows
							.map(({ isHeading }) => (isHeading ? "auto" : "minmax(0, 1fr)"))
							.join(" "),
					}}
				>
					{rows.map((row, index) => (
						<WallNameContext.Provider
							key={row.tiles[0]?.tile.id}
							value={
								rows.slice(0, index).some(({ isHeading }) => isHeading)
									? "h3"
									: "h2"
							}
						>
							<Row row={row} live={live} most={membersOnWall(rows)} />
						</WallNameContext.Provider>
					))}
				</div>
			)}
			<footer className="wall-small flex flex-wrap items-center gap-x-[1.5em] text-muted">
				<span className={away ? "font-semibold text-warn" : "mr-auto"}>
					{t("boards.wall.asOf", { when: figures.instant(view.asOf) })}
				</span>
				{away && (
					<span role="status" className="mr-auto font-semibold text-warn">
						{t("boards.wall.away")}
					</span>
				)}
				{isDemo && <span>{t("app.demo")}</span>}
				{screens.length > 1 && (
					<Pages turning={turning} screens={screens.length} />
				)}
				<FullScreen />
			</footer>
		</main>
	);
}
