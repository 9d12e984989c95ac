import { Form, Link, useNavigation } from "@remix-run/react";
import { BoardProblemText, type SaidProblem } from "./board-problem-text.tsx";
import { TILE_GRID, TileBody, TileNames, tileFrame } from "./board-tile.tsx";
import type { BoardView } from "./board-view.ts";
import { CopyLink } from "./copy-link.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly view: BoardView;
	readonly mayChange: boolean;
	readonly mayShare: boolean;
	readonly mayDelete: boolean;
	readonly origin: string;
	readonly problem: SaidProblem | null;
}

function Actions({ view, mayChange, mayShare, origin }: Properties) {
	const { t } = useReader();
	const link = "button inline-flex items-center";
	return (
		<div className="flex flex-wrap gap-2 print:hidden">
			<CopyLink path={`/boards/${view.id}`} origin={origin} />
			<Link className={link} to={`/boards/${view.id}/wall`} reloadDocument>
				{t("boards.wall")}
			</Link>
			{mayShare && (
				<Link className={link} to={`/boards/${view.id}/share`}>
					{t("boards.share")}
				</Link>
			)}
			{mayChange && (
				<Link
					className={`${link} button-primary`}
					to={`/boards/${view.id}/edit`}
				>
					{t("boards.edit")}
				</Link>
			)}
		</div>
	);
}

function More({ view, mayDelete, problem }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<details
			className="mt-8 border-t border-line print:hidden"
			open={problem !== null || undefined}
		>
			<summary className="py-2 text-sm text-muted hover:text-ink">
				{t("boards.more")}
			</summary>
			<div className="flex flex-wrap items-end gap-x-8 gap-y-4 pb-2">
				<Form method="post" className="flex min-w-0 flex-wrap items-end gap-2">
					<label className="flex min-w-0 flex-col gap-0.5">
						<span className="text-2xs text-muted">
							{t("boards.copy.title")}
						</span>
						<input
							className="field w-72"
							name="title"
							required
							maxLength={80}
							defaultValue={
								problem?.typed ?? t("boards.copy.of", { title: view.title })
							}
						/>
					</label>
					<button
						type="submit"
						className="button"
						name="do"
						value="copy"
						disabled={busy}
					>
						{t("boards.copy")}
					</button>
				</Form>
				{mayDelete && (
					<Form method="post">
						<button
							type="submit"
							className="button"
							name="do"
							value="delete"
							disabled={busy}
						>
							{t("boards.delete")}
						</button>
						<span className="ml-3 text-xs text-muted">
							{t("boards.delete.hint")}
						</span>
					</Form>
				)}
			</div>
			{problem && <BoardProblemText said={problem} />}
		</details>
	);
}

export function BoardPage(properties: Properties) {
	const { t } = useReader();
	const figures = useFigures();
	const { view, mayChange } = properties;
	return (
		<>
			<p className="plate">
				<Link to="/boards" className="hover:text-accent">
					{t("boards.title")}
				</Link>
			</p>
			<PageHead
				title={view.title}
				lead={t("boards.changed", {
					owner: view.owner,
					when: figures.instant(view.changedAt),
					who: view.changedBy,
				})}
			>
				<Actions {...properties} />
			</PageHead>
			{view.tiles.length === 0 ? (
				<EmptyState
					title={t("boards.board.empty")}
					text={t(
						mayChange ? "boards.board.emptyText" : "boards.board.emptyOther",
					)}
				>
					{mayChange && (
						<Link
							className="button mt-3 inline-flex items-center"
							to={`/boards/${view.id}/edit`}
						>
							{t("boards.edit")}
						</Link>
					)}
				</EmptyState>
			) : (
				<ul className={TILE_GRID}>
					{view.tiles.map((tile, place) => (
						<li
							key={tile.tile.id}
							className={tileFrame(tile)}
							data-testid="tile"
						>
							<TileNames tiles={view.tiles} place={place}>
								<TileBody view={tile} />
							</TileNames>
						</li>
					))}
				</ul>
			)}
			<More {...properties} />
		</>
	);
}
