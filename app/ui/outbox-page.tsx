import { Form, Link, useNavigation } from "@remix-run/react";
import type {
	OutboxPage as Outbox,
	OutboxRow,
} from "../notifications/outbox-page.server.ts";
import {
	OUTBOX_STATES,
	type OutboxState,
} from "../notifications/outbox-state.ts";
import { type AdminProblem, AdminProblemText, Done } from "./admin-problem.tsx";
import { DeliveryOutcome } from "./delivery-outcome.tsx";
import { EmptyState } from "./empty-state.tsx";
import { MarkSign } from "./mark-sign.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

export interface OutboxAnswer {
	readonly replayed: number;
}

interface Properties {
	readonly outbox: Outbox;
	readonly answer: OutboxAnswer | { readonly problem: AdminProblem } | null;
}

function Line({ row, state }: { row: OutboxRow; state: OutboxState }) {
	const { t } = useReader();
	const figures = useFigures();
	const busy = useNavigation().state !== "idle";
	const when = figures.instant(row.when);
	return (
		<tr>
			<th scope="row" className="min-w-48">
				<MarkSign mark={row.mark} /> <span className="block">{row.title}</span>
			</th>
			<td>
				{row.to}
				<span className="block text-xs text-muted">
					{t(`notify.channel.${row.channel}`)}
				</span>
			</td>
			<td>{row.attempts}</td>
			<td className="whitespace-nowrap">
				{state === "queued"
					? t("outbox.due", { when })
					: state === "held"
						? t("outbox.until", { when })
						: when}
			</td>
			<td>
				{row.error && <DeliveryOutcome outcome={row.error} />}
				{row.detail && (
					<span className="block max-w-80 text-xs break-words text-muted">
						{row.detail}
					</span>
				)}
			</td>
			{state === "dead" && (
				<td>
					<Form method="post">
						<input type="hidden" name="id" value={row.id} />
						<button
							type="submit"
							className="button whitespace-nowrap"
							aria-label={t("outbox.replay.name", {
								title: row.title,
								to: row.to,
							})}
							disabled={busy}
						>
							{t("outbox.replay")}
						</button>
					</Form>
				</td>
			)}
		</tr>
	);
}

function States({ outbox }: Pick<Properties, "outbox">) {
	const { t } = useReader();
	return (
		<nav aria-label={t("outbox.title")} className="mb-4">
			<ul className="flex flex-wrap gap-2">
				{OUTBOX_STATES.map((state) => (
					<li key={state}>
						<Link
							to={`/admin/outbox?state=${state}`}
							className="button inline-flex items-center gap-2 aria-[current=page]:border-accent aria-[current=page]:bg-accent-soft"
							aria-current={state === outbox.state ? "page" : undefined}
						>
							{t(`outbox.state.${state}`)}
							<span className="text-xs text-muted">{outbox.counts[state]}</span>
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}

const COLUMNS = ["message", "to", "attempts", "when", "error"] as const;

/** What waits, what is held, and what could not be delivered. */
export function OutboxPage({ outbox, answer }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const { state, rows, older } = outbox;
	const columns = state === "dead" ? [...COLUMNS, "change" as const] : COLUMNS;
	return (
		<>
			<PageHead title={t("outbox.title")} lead={t("outbox.lead")}>
				{state === "dead" && rows.length > 0 && (
					<Form method="post">
						<button
							type="submit"
							name="intent"
							value="all"
							className="button"
							disabled={busy}
						>
							{t("outbox.replayAll")}
						</button>
					</Form>
				)}
			</PageHead>
			{answer && "problem" in answer && (
				<AdminProblemText problem={answer.problem} />
			)}
			{answer && "replayed" in answer && (
				<Done text={t("outbox.replayed", { n: answer.replayed })} />
			)}
			<States outbox={outbox} />
			{rows.length === 0 ? (
				<EmptyState
					title={t("outbox.empty.title")}
					text={t("outbox.empty.text")}
				/>
			) : (
				<div className="relative overflow-x-auto border border-line bg-panel">
					<table className="figures" data-testid="outbox">
						<caption className="sr-only">{t(`outbox.state.${state}`)}</caption>
						<thead>
							<tr>
								{columns.map((name) => (
									<th key={name} scope="col">
										{t(`outbox.column.${name}`)}
									</th>
								))}
							</tr>
						</thead>
						<tbody>
							{rows.map((row) => (
								<Line key={row.id} row={row} state={state} />
							))}
						</tbody>
					</table>
				</div>
			)}
			{older !== null && (
				<p className="mt-3">
					<Link
						to={`/admin/outbox?state=${state}&before=${older}`}
						className="text-accent hover:underline"
					>
						{t("outbox.older")}
					</Link>
				</p>
			)}
		</>
	);
}
