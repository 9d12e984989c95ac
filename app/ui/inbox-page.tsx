import { Form, Link, useNavigation, useSubmit } from "@remix-run/react";
import type {
	InboxPage as Inbox,
	InboxRow,
} from "../notifications/inbox-page.server.ts";
import { Done } from "./admin-problem.tsx";
import { EmptyState } from "./empty-state.tsx";
import { MarkSign } from "./mark-sign.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

interface Properties {
	readonly inbox: Inbox;
	readonly isNewest: boolean;
	readonly answer:
		| { readonly marked: number }
		| { readonly failed: true }
		| null;
}

function Item({ row, isUnread }: { row: InboxRow; isUnread: boolean }) {
	const { t } = useReader();
	const figures = useFigures();
	const submit = useSubmit();
	const busy = useNavigation().state !== "idle";
	return (
		<li
			className={`bg-panel px-3.5 py-2.5 ${isUnread ? "border-l-2 border-accent" : "border-l-2 border-transparent"}`}
		>
			<div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
				<MarkSign mark={row.mark} />
				<h3
					className={`min-w-0 flex-1 basis-48 text-sm ${isUnread ? "font-semibold" : "font-medium"}`}
				>
					{row.path === null ? (
						row.title
					) : (
						<Link
							to={row.path}
							className="hover:text-accent"
							onClick={() => {
								// Who opens it has read it; without JavaScript the button says so.
								if (isUnread)
									submit(
										{ key: row.key },
										{ method: "post", action: "/inbox", navigate: false },
									);
							}}
						>
							{row.title}
						</Link>
					)}
				</h3>
				<time dateTime={row.at} className="text-2xs text-muted">
					{figures.instant(row.at)}
				</time>
			</div>
			<div className="mt-1 flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
				<div className="min-w-0 flex-1 basis-64">
					<p className="text-xs text-muted">{row.summary}</p>
					{row.details.length > 0 && (
						<dl className="mt-1.5 grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 text-xs">
							{row.details.map(({ label, value }) => (
								<div key={`${label} ${value}`} className="contents">
									<dt className="text-muted">{label}</dt>
									<dd className="min-w-0 break-words">{value}</dd>
								</div>
							))}
						</dl>
					)}
				</div>
				{isUnread && (
					<Form method="post" className="print:hidden">
						<button
							type="submit"
							name="key"
							value={row.key}
							className="button text-xs"
							aria-label={t("inbox.read.name", { title: row.title })}
							disabled={busy}
						>
							{t("inbox.read")}
						</button>
					</Form>
				)}
			</div>
		</li>
	);
}

function Group({
	id,
	title,
	rows,
	isUnread,
}: {
	id: string;
	title: string;
	rows: readonly InboxRow[];
	isUnread: boolean;
}) {
	if (rows.length === 0) return null;
	return (
		<section aria-labelledby={id} className="mb-6">
			<h2 id={id} className="plate mb-1.5">
				{title}
			</h2>
			<ul className="grid gap-px border border-line bg-line">
				{rows.map((row) => (
					<Item key={row.key} row={row} isUnread={isUnread} />
				))}
			</ul>
		</section>
	);
}

/** What somebody was told. */
export function InboxPage({ inbox, isNewest, answer }: Properties) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const { unread, unreadCount, read, older, asOf } = inbox;
	return (
		<>
			<PageHead title={t("inbox.title")} lead={t("inbox.lead")}>
				<div className="flex flex-wrap gap-2 print:hidden">
					{unreadCount > 0 && (
						<Form method="post">
							<input type="hidden" name="until" value={asOf} />
							<button type="submit" className="button" disabled={busy}>
								{t("inbox.readAll")}
							</button>
						</Form>
					)}
					<Link to="/account/notifications" className="button">
						{t("inbox.settings")}
					</Link>
				</div>
			</PageHead>
			{answer && "marked" in answer && (
				<Done text={t("inbox.done", { n: answer.marked })} />
			)}
			{answer && "failed" in answer && (
				<p
					role="alert"
					className="my-3 border-l-2 border-bad bg-bad-soft px-3 py-2 text-sm"
				>
					{t("notify.failed")}
				</p>
			)}
			{unread.length + read.length === 0 && (
				<EmptyState
					title={t("inbox.empty.title")}
					text={t("inbox.empty.text")}
				/>
			)}
			<Group
				id="unread"
				title={t("inbox.unread", { n: unreadCount })}
				rows={unread}
				isUnread
			/>
			<Group
				id="read"
				title={t("inbox.read.title")}
				rows={read}
				isUnread={false}
			/>
			<p className="flex gap-4">
				{!isNewest && (
					<Link to="/inbox" className="text-accent hover:underline">
						{t("inbox.newest")}
					</Link>
				)}
				{older && (
					<Link
						to={`/inbox?before=${encodeURIComponent(older)}`}
						className="text-accent hover:underline"
					>
						{t("inbox.older")}
					</Link>
				)}
			</p>
		</>
	);
}
