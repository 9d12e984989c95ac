import { Link } from "@remix-run/react";
import { listsFacts } from "../metrics/facts/lists-facts.ts";
import { EmptyState } from "./empty-state.tsx";
import { sayReason } from "./explain-observation.ts";
import { FactTable, MeasureText } from "./fact-table.tsx";
import type { FactsLink, FactsView } from "./facts-view.ts";
import { FigureText } from "./figure.tsx";
import { kindName } from "./kind-name.ts";
import { useReader } from "./reader-context.tsx";
import { ScopeChips } from "./scope-chips.tsx";
import { standingOf } from "./standing.ts";
import { StateMark } from "./state-mark.tsx";
import { useFigures } from "./use-figures.ts";

function Head({ view }: { view: FactsView }) {
	const { t } = useReader();
	const figures = useFigures();
	const { total, unit } = view;
	return (
		<header className="mb-4">
			<p className="plate">
				<Link to="/metrics" className="hover:text-accent">
					{t("catalogue.title")}
				</Link>
				<span aria-hidden="true"> /</span>{" "}
				<Link to={view.back} className="hover:text-accent">
					{view.name}
				</Link>
			</p>
			<h1 className="mt-1 text-xl leading-tight font-semibold tracking-tight">
				{t("facts.title", { name: view.name })}
			</h1>
			<div className="mt-2 flex flex-wrap items-baseline gap-x-4 gap-y-1">
				<span
					data-testid="figure"
					className="text-2xl leading-8 font-semibold tracking-tight"
				>
					<span className="sr-only">{t("facts.figure")} </span>
					<FigureText value={total.value} unit={unit} style="exact" />
				</span>
				<StateMark
					standing={standingOf(view, total)}
					partial={total.partial}
					partly={total.factsBegin !== undefined}
				/>
				<span className="text-xs text-muted">
					{figures.days(total.from, total.to)}
				</span>
				<span className="text-xs text-muted">
					{t("catalogue.sample", { n: total.sample })}
				</span>
				<span className="text-xs text-muted">{view.formula}</span>
			</div>
			{total.reasons.map((reason) => (
				<p
					key={reason.reason}
					className="mt-2 border-l-2 border-warn pl-2 text-sm"
				>
					{sayReason(reason, t, figures)}
				</p>
			))}
			<ScopeChips parts={view.scope} />
		</header>
	);
}

/** What the facts come to, to be held against the figure. */
function Sums({ view }: { view: FactsView }) {
	const { t } = useReader();
	return (
		<section aria-labelledby="sums" className="mb-5 max-w-2xl">
			<h2 id="sums" className="plate mb-1.5">
				{t("facts.sums")}
			</h2>
			<table
				className="figures border border-line bg-panel"
				data-testid="sums"
				hidden={view.sums.length === 0}
			>
				<thead className="sr-only">
					<tr>
						<th scope="col">{t("facts.sums.what")}</th>
						<th scope="col">{t("facts.sums.sum")}</th>
					</tr>
				</thead>
				<tbody>
					{view.sums.map((row) => (
						<tr key={row.label}>
							<th scope="row">{row.label}</th>
							<td className="number font-semibold">
								<MeasureText measure={row} sum={Number(row.sum)} />
							</td>
						</tr>
					))}
				</tbody>
			</table>
			<p className="mt-1 text-xs text-muted">
				{t(`facts.sums.from.${view.sumsFrom}`)}{" "}
				{view.agrees === true && (
					<span className="text-good" data-testid="agrees">
						✓ {t("facts.agrees")}
					</span>
				)}
			</p>
			{view.agrees === false && (
				<p role="alert" className="mt-2 border-l-2 border-bad pl-2 text-sm">
					{t("facts.differs")}
				</p>
			)}
			{view.notes.map((note) => (
				<p key={note} className="mt-2 border-l-2 border-warn pl-2 text-sm">
					{note}
				</p>
			))}
		</section>
	);
}

function Choices({
	label,
	links,
}: {
	label: string;
	links: readonly (FactsLink & { readonly note?: string })[];
}) {
	if (links.length < 2) return null;
	return (
		<nav aria-label={label}>
			<ul className="flex flex-wrap gap-px">
				{links.map(({ text, to, current, note }) => (
					<li key={to} className={current ? undefined : "print:hidden"}>
						<Link
							to={to}
							preventScrollReset
							aria-current={current ? "true" : undefined}
							className={`flex min-h-8 items-center gap-2 border px-3 text-sm ${current ? "border-accent bg-accent-soft" : "border-line-strong hover:border-accent"}`}
						>
							{text}
							{note && <span className="text-xs text-muted">{note}</span>}
						</Link>
					</li>
				))}
			</ul>
		</nav>
	);
}

const emptyText = ({ isFuture, total }: FactsView) => {
	if (!listsFacts(total.state)) return "facts.none.withheld";
	return isFuture ? "facts.none.future" : "facts.none.text";
};

export function FactsPage({ view }: { view: FactsView }) {
	const { t } = useReader();
	const figures = useFigures();
	const personal = view.rows.some(({ cells }) =>
		cells.some(({ is }) => is === "hidden" || is === "masked"),
	);
	return (
		<>
			<Head view={view} />
			{listsFacts(view.total.state) && <Sums view={view} />}
			<div className="mb-3 flex flex-wrap items-center gap-x-4 gap-y-2">
				<Choices
					label={t("facts.kinds")}
					links={view.kinds.map(({ text, facts, ...link }) => ({
						...link,
						text: kindName(text, t),
						note: facts === null ? "" : figures.count(facts),
					}))}
				/>
				<Choices label={t("facts.which")} links={view.which} />
				<p role="status" className="text-xs text-muted">
					{view.listed === null
						? t("facts.listed.unknown")
						: t("facts.listed", { n: view.listed })}
					<span aria-hidden="true"> ·</span> {t("facts.newest")}
				</p>
				{view.rows.length > 0 && (
					<a className="button ml-auto" href={view.csv} download>
						{t("facts.csv")}
					</a>
				)}
			</div>
			{view.rows.length === 0 ? (
				<EmptyState title={t("facts.none.title")} text={t(emptyText(view))} />
			) : (
				<FactTable view={view} />
			)}
			{personal && (
				<p className="mt-2 max-w-prose text-xs text-muted">
					{t("facts.hidden.why")}
				</p>
			)}
			{view.stopped && (
				<p className="mt-2 text-sm text-muted">{t("facts.stopped")}</p>
			)}
			<nav
				aria-label={t("facts.title", { name: view.name })}
				className="mt-3 flex flex-wrap gap-2"
			>
				{view.newest && (
					<Link className="button" to={view.newest}>
						{t("facts.first")}
					</Link>
				)}
				{view.older && (
					<Link className="button" to={view.older}>
						{t(view.stopped ? "facts.further" : "facts.older")}
					</Link>
				)}
				<Link className="button" to={view.back}>
					{t("facts.back")}
				</Link>
			</nav>
		</>
	);
}
