import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { BatchDetail, RejectRow } from "./batch-row.ts";
import { BatchState } from "./batch-state.tsx";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";
import { RejectTable } from "./reject-table.tsx";
import { UndoForm, type UndoProblem } from "./undo-form.tsx";
import { useFigures } from "./use-figures.ts";

const COUNTS = ["accepted", "duplicates", "superseded", "rejected"] as const;

function Fact({ term, children }: { term: string; children: ReactNode }) {
	return (
		<div className="min-w-0">
			<dt className="text-2xs text-muted">{term}</dt>
			<dd className="break-words">{children}</dd>
		</div>
	);
}

function Facts({ batch }: { batch: BatchDetail }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<dl className="mb-5 grid grid-cols-[repeat(auto-fill,minmax(11rem,1fr))] gap-x-6 gap-y-2 text-sm">
			<Fact term={t("batches.column.source")}>{batch.source}</Fact>
			<Fact term={t("batches.column.by")}>{batch.sentBy}</Fact>
			<Fact term={t("batch.fact.via")}>{t(`via.${batch.via}`)}</Fact>
			{batch.fileName && (
				<Fact term={t("batch.fact.file")}>{batch.fileName}</Fact>
			)}
			<Fact term={t("batches.column.when")}>
				{figures.instant(batch.receivedAt)}
			</Fact>
			<Fact term={t("batch.fact.committed")}>
				{figures.instant(batch.committedAt)}
			</Fact>
			<Fact term={t("batch.fact.days")}>
				{batch.firstDay && batch.lastDay
					? figures.days(batch.firstDay, batch.lastDay)
					: t("batch.fact.days.none")}
			</Fact>
			{batch.idempotencyKey && (
				<Fact term={t("batch.fact.key")}>
					<code className="font-mono text-xs">{batch.idempotencyKey}</code>
				</Fact>
			)}
		</dl>
	);
}

function Counts({ batch }: { batch: BatchDetail }) {
	const { t } = useReader();
	const figures = useFigures();
	return (
		<section aria-label={t("batch.counts")}>
			<dl className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,11rem),1fr))] gap-px">
				{COUNTS.map((name) => (
					<div
						key={name}
						className="bg-panel px-3.5 py-2.5 outline outline-line"
					>
						<dt className="text-sm font-medium">
							{t(`batches.column.${name}`)}
						</dt>
						<dd
							className={`text-2xl leading-8 font-semibold ${name === "rejected" && batch.rejected > 0 ? "text-bad" : ""} ${name === "accepted" && batch.undoneAt ? "line-through" : ""}`}
						>
							{figures.count(batch[name])}
						</dd>
						<dd className="text-2xs text-muted">{t(`batch.counts.${name}`)}</dd>
					</div>
				))}
			</dl>
			{batch.differing > 0 && (
				<p className="mt-2 border-l-2 border-warn pl-2 text-sm">
					{t("batch.differing", { n: batch.differing })}
				</p>
			)}
		</section>
	);
}

function Undone({ batch }: { batch: BatchDetail }) {
	const { t } = useReader();
	const figures = useFigures();
	if (batch.undoneAt === null) return null;
	return (
		<div
			role="status"
			className="mb-5 border-l-2 border-warn bg-panel px-4 py-3"
		>
			<p className="font-semibold">
				{t("batch.undo.done", {
					when: figures.instant(batch.undoneAt),
					who: batch.undoneBy ?? "–",
				})}
			</p>
			<p>{batch.undoReason}</p>
			<p className="text-sm text-muted">{t("batch.undo.doneText")}</p>
		</div>
	);
}

interface Properties {
	readonly batch: BatchDetail;
	readonly rejects: readonly RejectRow[];
	readonly mayUndo: boolean;
	readonly problem: UndoProblem | null;
}

export function BatchPage({ batch, rejects, mayUndo, problem }: Properties) {
	const { t } = useReader();
	return (
		<>
			<header className="mb-4">
				<p className="plate">
					<Link to="/batches" className="hover:text-accent">
						{t("batches.title")}
					</Link>
					<span aria-hidden="true"> /</span> {kindName(batch.kind, t)}
				</p>
				<h1 className="mt-1 flex flex-wrap items-baseline gap-3 text-xl font-semibold tracking-tight">
					{t("batch.title", { id: String(batch.id) })}
					<BatchState undone={batch.undoneAt !== null} />
				</h1>
			</header>
			<Undone batch={batch} />
			<Facts batch={batch} />
			<Counts batch={batch} />
			<RejectTable batch={batch} rejects={rejects} />
			{batch.undoneAt === null && (
				<div className="mt-6">
					{mayUndo ? (
						<UndoForm batch={batch} problem={problem} />
					) : (
						<p className="text-sm text-muted">{t("batch.undo.forbidden")}</p>
					)}
				</div>
			)}
		</>
	);
}
