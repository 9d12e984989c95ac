import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import { BoardProblemText, type SaidProblem } from "./board-problem-text.tsx";
import { TILE_GRID } from "./board-tile.tsx";
import { type EditableTile, EditTile } from "./edit-tile.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import {
	TileChoiceLists,
	type TileChoices,
	TileFields,
} from "./tile-fields.tsx";
import { EMPTY_TILE, type TileTyped } from "./tile-fields-input.ts";
import { type BoardDeed, useDeedFocus } from "./use-deed-focus.ts";

/** A form that was refused, with all that was typed into it. */
export interface EditRefusal {
	/** A tile's number, or which other form it was. */
	readonly on: number | "title" | "new" | "board";
	readonly said: SaidProblem;
	readonly typed: TileTyped;
}

interface Properties {
	readonly id: number;
	readonly title: string;
	readonly version: number;
	readonly tiles: readonly EditableTile[];
	readonly choices: TileChoices;
	readonly deed: BoardDeed | null;
	readonly refusal: EditRefusal | null;
}

/** What was just done, said aloud and shown. */
function Done({ deed, tiles }: Pick<Properties, "deed" | "tiles">) {
	const { t } = useReader();
	const place =
		deed === null
			? -1
			: tiles.findIndex(({ view }) => view.tile.id === deed.tile);
	return (
		<p
			id="done"
			role="status"
			tabIndex={-1}
			className="min-h-5 text-sm text-muted"
		>
			{deed === null
				? ""
				: deed.did === "up" || deed.did === "down" || deed.did === "move"
					? t("boards.done.move", { place: place + 1, count: tiles.length })
					: t(`boards.done.${deed.did}`)}
		</p>
	);
}

export function EditBoardPage({
	id,
	title,
	version,
	tiles,
	choices,
	deed,
	refusal,
}: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const submit = useSubmit();
	useDeedFocus(deed);
	const on = (form: EditRefusal["on"]) =>
		refusal?.on === form ? refusal : null;
	const move = (tile: number, to: number) =>
		submit(
			{ do: "move", id: tile, to, version },
			{ method: "post", preventScrollReset: true },
		);
	const versionField = <input type="hidden" name="version" value={version} />;
	const [titled, added, whole] = [on("title"), on("new"), on("board")];
	return (
		<>
			<p className="plate">
				<Link to="/boards" className="hover:text-accent">
					{t("boards.title")}
				</Link>
				<span aria-hidden="true"> /</span>{" "}
				<Link to={`/boards/${id}`} className="hover:text-accent">
					{title}
				</Link>
			</p>
			<PageHead title={t("boards.edit.title")} lead={t("boards.edit.lead")}>
				<Link
					className="button button-primary inline-flex items-center"
					to={`/boards/${id}`}
				>
					{t("boards.edit.ready")}
				</Link>
			</PageHead>
			{whole && <BoardProblemText said={whole.said} />}
			<Form
				method="post"
				preventScrollReset
				className="flex flex-wrap items-end gap-2 border-t border-line py-3"
			>
				{versionField}
				<label className="flex min-w-0 flex-1 basis-64 flex-col gap-0.5 sm:flex-none">
					<span className="text-2xs text-muted">{t("boards.new.title")}</span>
					<input
						key={titled ? "refused" : title}
						className="field w-full sm:w-96"
						name="title"
						required
						maxLength={80}
						defaultValue={titled?.said.typed ?? title}
						aria-describedby={titled ? "title-problem" : undefined}
					/>
				</label>
				<button
					type="submit"
					className="button"
					name="do"
					value="rename"
					disabled={busy}
				>
					{t("boards.rename")}
				</button>
				{titled && (
					<div className="w-full">
						<BoardProblemText said={titled.said} id="title-problem" />
					</div>
				)}
			</Form>
			<section
				aria-labelledby="add"
				className="mb-4 border border-line bg-panel px-3.5 pt-2.5 pb-3.5"
			>
				<h2 id="add" className="plate mb-1.5">
					{t("boards.add")}
				</h2>
				{added && <BoardProblemText said={added.said} id="new-problem" />}
				<Form
					key={added ? "refused" : version}
					method="post"
					preventScrollReset
					className="group/tile flex flex-wrap items-end gap-2"
				>
					{versionField}
					<TileFields
						typed={added?.typed ?? EMPTY_TILE}
						problemId={added ? "new-problem" : undefined}
					/>
					<button
						type="submit"
						id="tile-add"
						className="button button-primary"
						name="do"
						value="add"
						disabled={busy}
					>
						{t("boards.add.submit")}
					</button>
				</Form>
			</section>
			<Done deed={deed} tiles={tiles} />
			{tiles.length === 0 ? (
				<EmptyState
					title={t("boards.board.empty")}
					text={t("boards.edit.emptyText")}
				/>
			) : (
				<ul className={`${TILE_GRID} mt-1`} aria-busy={busy}>
					{tiles.map(({ view, typed }, place) => {
						const refused = on(view.tile.id);
						return (
							<EditTile
								key={view.tile.id}
								view={view}
								typed={refused?.typed ?? typed}
								place={place}
								count={tiles.length}
								version={version}
								problem={refused?.said ?? null}
								busy={busy}
								onMove={move}
							/>
						);
					})}
				</ul>
			)}
			<TileChoiceLists choices={choices} />
		</>
	);
}
