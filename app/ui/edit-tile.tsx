import { Form } from "@remix-run/react";
import type { DragEvent, KeyboardEvent, ReactNode } from "react";
import { BoardProblemText, type SaidProblem } from "./board-problem-text.tsx";
import { TileBody, tileFrame } from "./board-tile.tsx";
import type { TileView } from "./board-view.ts";
import { useReader } from "./reader-context.tsx";
import { TileFields } from "./tile-fields.tsx";
import type { TileTyped } from "./tile-fields-input.ts";

export interface EditableTile {
	readonly view: TileView;
	readonly typed: TileTyped;
}

interface Properties extends EditableTile {
	readonly place: number;
	readonly count: number;
	readonly version: number;
	readonly problem: SaidProblem | null;
	/** While a change is on its way nothing else is sent: it would be refused as made to an older version. */
	readonly busy: boolean;
	readonly onMove: (id: number, to: number) => void;
}

/** What is dragged; only this page's tiles are taken. */
const DRAGGED = "application/x-nebula-tile";

const ARROWS = {
	up: "M6 9.5v-7M2.5 6 6 2.5 9.5 6",
	down: "M6 2.5v7M2.5 6 6 9.5 9.5 6",
	remove: "M2.5 2.5 9.5 9.5M9.5 2.5 2.5 9.5",
} as const;

function StepButton({
	id,
	step,
	off,
	children,
}: {
	id: string;
	step: keyof typeof ARROWS;
	off: boolean;
	children: ReactNode;
}) {
	return (
		<button
			id={id}
			type="submit"
			name="do"
			value={step}
			// Not `disabled`: that would throw the focus away.
			aria-disabled={off}
			onClick={(event) => off && event.preventDefault()}
			className="grid size-7 place-items-center rounded-sm hover:bg-sunken hover:text-accent aria-disabled:opacity-35"
		>
			<svg
				aria-hidden="true"
				viewBox="0 0 12 12"
				className="size-3 fill-none stroke-current stroke-[1.5]"
			>
				<path d={ARROWS[step]} />
			</svg>
			<span className="sr-only">{children}</span>
		</button>
	);
}

/** A tile as it will be seen, with what can be done to it above: by button, by key, by dragging. */
export function EditTile({
	view,
	typed,
	place,
	count,
	version,
	problem,
	busy,
	onMove,
}: Properties) {
	const { t } = useReader();
	const { id } = view.tile;
	const name =
		"subject" in view
			? view.subject.name
			: view.is === "text"
				? view.text.slice(0, 40)
				: view.metric;
	const onKeyDown = (event: KeyboardEvent) => {
		if (!event.altKey || busy) return;
		const by =
			event.key === "ArrowUp" || event.key === "ArrowLeft"
				? -1
				: event.key === "ArrowDown" || event.key === "ArrowRight"
					? 1
					: 0;
		if (by === 0) return;
		event.preventDefault();
		onMove(id, place + by);
	};
	const onDragStart = (event: DragEvent) => {
		event.dataTransfer.setData(DRAGGED, String(id));
		event.dataTransfer.effectAllowed = "move";
	};
	const onDrop = (event: DragEvent) => {
		const dragged = Number(event.dataTransfer.getData(DRAGGED));
		if (!dragged) return;
		event.preventDefault();
		if (dragged !== id && !busy) onMove(dragged, place);
	};
	const versionFields = (
		<>
			<input type="hidden" name="version" value={version} />
			<input type="hidden" name="id" value={id} />
		</>
	);
	return (
		<li
			id={`tile-${id}`}
			data-testid="tile"
			aria-label={name}
			className={`${tileFrame(view)} scroll-mt-16 focus-within:outline-accent`}
			onKeyDown={onKeyDown}
			onDragStart={onDragStart}
			onDragOver={(event) =>
				event.dataTransfer.types.includes(DRAGGED) && event.preventDefault()
			}
			onDrop={onDrop}
		>
			<Form
				method="post"
				preventScrollReset
				className="-mx-2 -mt-1.5 mb-1 flex items-center border-b border-line text-muted"
			>
				{versionFields}
				<span
					draggable
					title={t("boards.tile.drag")}
					className="grid h-7 w-6 cursor-grab place-items-center active:cursor-grabbing"
				>
					<svg
						aria-hidden="true"
						viewBox="0 0 8 12"
						className="h-3 w-2 fill-current"
					>
						<path d="M0 0h2v2H0zM6 0h2v2H6zM0 5h2v2H0zM6 5h2v2H6zM0 10h2v2H0zM6 10h2v2H6z" />
					</svg>
				</span>
				<span className="mr-auto text-2xs">
					{t("boards.tile.place", { place: place + 1, count })}
				</span>
				<StepButton id={`tile-${id}-up`} step="up" off={busy || place === 0}>
					{t("boards.tile.up", { name })}
				</StepButton>
				<StepButton
					id={`tile-${id}-down`}
					step="down"
					off={busy || place === count - 1}
				>
					{t("boards.tile.down", { name })}
				</StepButton>
				<StepButton id={`tile-${id}-remove`} step="remove" off={busy}>
					{t("boards.tile.remove", { name })}
				</StepButton>
			</Form>
			<TileBody view={view} />
			<details
				className="-mx-3.5 mt-2 -mb-2 border-t border-line"
				open={problem !== null || undefined}
			>
				<summary
					id={`tile-${id}-replace`}
					className="px-3.5 py-1.5 text-2xs text-muted hover:text-ink"
				>
					{t("boards.tile.change")}
					<span className="sr-only"> {name}</span>
				</summary>
				<Form
					// Another version's fields begin with what that version says, unless something typed was refused.
					key={problem ? "refused" : version}
					method="post"
					preventScrollReset
					className="group/tile flex flex-wrap items-end gap-2 border-t border-line bg-ground px-3.5 py-3"
				>
					{versionFields}
					{problem && (
						<div className="w-full">
							<BoardProblemText said={problem} id={`tile-${id}-problem`} />
						</div>
					)}
					<TileFields
						typed={typed}
						problemId={problem ? `tile-${id}-problem` : undefined}
					/>
					<button
						type="submit"
						className="button"
						name="do"
						value="replace"
						disabled={busy}
					>
						{t("boards.tile.save")}
					</button>
				</Form>
			</details>
		</li>
	);
}
