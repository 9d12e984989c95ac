import { Form, Link, useNavigation } from "@remix-run/react";
import type { BoardEntry, DeletedBoard } from "../boards/board-list.server.ts";
import { BoardProblemText, type SaidProblem } from "./board-problem-text.tsx";
import { EmptyState } from "./empty-state.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly boards: readonly BoardEntry[];
	readonly deleted: readonly DeletedBoard[];
	/** The one that was just put away. */
	readonly justDeleted: number | null;
	readonly problem: SaidProblem | null;
}

function NewBoard({ typed }: { typed: string }) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	return (
		<Form method="post" className="flex min-w-0 flex-wrap items-end gap-2">
			<label className="flex min-w-0 flex-1 flex-col gap-0.5">
				<span className="text-2xs text-muted">{t("boards.new.title")}</span>
				<input
					className="field w-full sm:w-72"
					name="title"
					required
					maxLength={80}
					defaultValue={typed}
					placeholder={t("boards.new.hint")}
					autoComplete="off"
				/>
			</label>
			<button
				type="submit"
				className="button button-primary"
				name="do"
				value="create"
				disabled={busy}
			>
				{t("boards.new")}
			</button>
		</Form>
	);
}

function Section({
	id,
	title,
	boards,
	showOwner,
}: {
	id: string;
	title: string;
	boards: readonly BoardEntry[];
	showOwner: boolean;
}) {
	const { t } = useReader();
	const figures = useFigures();
	if (boards.length === 0) return null;
	return (
		<section aria-labelledby={id} className="mb-7">
			<h2 id={id} className="plate mb-1.5 flex items-center gap-3">
				{title}
				<span className="h-px flex-1 bg-line" />
				<span className="font-normal">{boards.length}</span>
			</h2>
			<ul className="border border-line bg-panel">
				{boards.map((board) => (
					<li
						key={board.id}
						className="relative flex flex-wrap items-baseline gap-x-5 gap-y-0.5 border-line px-3.5 py-2 not-first:border-t focus-within:bg-sunken hover:bg-sunken"
					>
						<Link
							to={`/boards/${board.id}`}
							prefetch="intent"
							className="min-w-0 flex-1 basis-64 font-medium break-words after:absolute after:inset-0"
						>
							{board.title}
						</Link>
						{showOwner && (
							<span className="text-sm text-muted">{board.owner}</span>
						)}
						<span className="text-xs text-muted">
							{t("boards.tiles", { n: board.tileCount })}
						</span>
						<span className="text-xs text-muted">
							{figures.instant(board.changedAt)}
						</span>
					</li>
				))}
			</ul>
		</section>
	);
}

function Deleted({
	boards,
	justDeleted,
}: {
	boards: readonly DeletedBoard[];
	justDeleted: number | null;
}) {
	const { t } = useReader();
	const figures = useFigures();
	if (boards.length === 0) return null;
	const restore = (id: number) => (
		<Form method="post">
			<input type="hidden" name="id" value={id} />
			<button type="submit" className="button" name="do" value="restore">
				{t("boards.restore")}
			</button>
		</Form>
	);
	const last = boards.find(({ id }) => id === justDeleted);
	return (
		<>
			{last && (
				<div
					role="status"
					className="order-first mb-5 flex flex-wrap items-center gap-3 border-l-2 border-accent bg-accent-soft px-3 py-2 text-sm"
				>
					{t("boards.deleted", { title: last.title })}
					{restore(last.id)}
				</div>
			)}
			<details className="border-t border-line text-sm">
				<summary className="py-2 text-muted hover:text-ink">
					{t("boards.deleted.list", { n: boards.length })}
				</summary>
				<ul>
					{boards.map((board) => (
						<li
							key={board.id}
							className="flex flex-wrap items-center gap-x-5 gap-y-1 py-1"
						>
							<span className="min-w-0 flex-1 basis-64 break-words">
								{board.title}
							</span>
							<span className="text-muted">{board.owner}</span>
							<span className="text-xs text-muted">
								{figures.instant(board.deletedAt)}
							</span>
							{restore(board.id)}
						</li>
					))}
				</ul>
			</details>
		</>
	);
}

export function BoardList({
	boards,
	deleted,
	justDeleted,
	problem,
}: Properties) {
	const { t } = useReader();
	const mine = boards.filter(({ isMine }) => isMine);
	const shared = boards.filter(({ isShared }) => isShared);
	const others = boards.filter(({ isMine, isShared }) => !isMine && !isShared);
	return (
		<div className="flex flex-col">
			<PageHead title={t("boards.title")} lead={t("boards.lead")}>
				<NewBoard typed={problem?.typed ?? ""} />
			</PageHead>
			{problem && <BoardProblemText said={problem} />}
			{mine.length === 0 && (
				<div className="mb-7">
					<EmptyState
						title={t(
							boards.length === 0 ? "boards.empty" : "boards.empty.mine",
						)}
						text={t("boards.empty.text")}
					>
						<Link
							className="button mt-3 inline-flex items-center"
							to="/metrics"
						>
							{t("boards.empty.browse")}
						</Link>
					</EmptyState>
				</div>
			)}
			<Section
				id="mine"
				title={t("boards.mine")}
				boards={mine}
				showOwner={false}
			/>
			<Section
				id="shared"
				title={t("boards.shared")}
				boards={shared}
				showOwner
			/>
			<Section
				id="others"
				title={t("boards.others")}
				boards={others}
				showOwner
			/>
			<Deleted boards={deleted} justDeleted={justDeleted} />
		</div>
	);
}
