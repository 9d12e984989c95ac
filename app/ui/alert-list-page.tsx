import { Form, Link } from "@remix-run/react";
import { STATES } from "../alerts/instance.ts";
import { LEVELS } from "../alerts/rule.ts";
import { alertListAddress as address } from "./alert-list-address.ts";
import { AlertListRow } from "./alert-list-row.tsx";
import { AlertTabs } from "./alert-tabs.tsx";
import type { AlertListView } from "./alert-view.ts";
import { ChoiceField } from "./choice-field.tsx";
import { EmptyState } from "./empty-state.tsx";
import { LinkTabs } from "./link-tabs.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { useFigures } from "./use-figures.ts";

function Filters({ view }: { view: AlertListView }) {
	const { t } = useReader();
	const any = { value: "", text: t("alerts.filter.any") };
	const { filters, mine, over } = view;
	return (
		<details
			className="mb-4 border border-line bg-panel print:hidden"
			open={view.isFiltered || undefined}
		>
			<summary className="px-3 py-1.5 text-sm">{t("alerts.filter")}</summary>
			<Form
				method="get"
				className="flex flex-wrap items-end gap-3 border-t border-line px-3 py-3"
			>
				{!mine && <input type="hidden" name="whose" value="all" />}
				{over && <input type="hidden" name="when" value="over" />}
				{!over && (
					<ChoiceField
						name="state"
						label={t("alerts.filter.state")}
						value={filters.state}
						options={[
							any,
							...STATES.filter((state) => state !== "normal").map((state) => ({
								value: state,
								text: t(`alert.state.${state}`),
							})),
						]}
					/>
				)}
				<ChoiceField
					name="level"
					label={t("alerts.filter.level")}
					value={filters.level}
					options={[
						any,
						...LEVELS.map((level) => ({
							value: level,
							text: t(`alert.level.${level}`),
						})),
					]}
				/>
				<ChoiceField
					name="metric"
					label={t("alerts.filter.metric")}
					value={filters.metric}
					options={[any, ...view.metrics]}
				/>
				{view.teams.length > 0 && (
					<ChoiceField
						name="team"
						label={t("alerts.filter.team")}
						value={filters.team}
						options={[any, ...view.teams]}
					/>
				)}
				<button type="submit" className="button">
					{t("alerts.filter.apply")}
				</button>
				{view.isFiltered && (
					<Link to={address(mine, over)} className="button">
						{t("alerts.filter.clear")}
					</Link>
				)}
			</Form>
		</details>
	);
}

function Nothing({ view }: { view: AlertListView }) {
	const { t } = useReader();
	const figures = useFigures();
	if (view.isFiltered)
		return (
			<EmptyState
				title={t("alerts.none.filtered")}
				text={t("alerts.none.filtered.text")}
			/>
		);
	if (view.over)
		return (
			<EmptyState
				title={t("alerts.none.over")}
				text={t("alerts.none.over.text")}
			/>
		);
	const { rules: n, checkedAt, mine } = view;
	const when = checkedAt && figures.instant(checkedAt);
	const text =
		n === 0
			? t("alerts.quiet.noRules")
			: when === null
				? t("alerts.quiet.unchecked")
				: mine
					? t("alerts.quiet.mine", { when })
					: t("alerts.quiet.all", { n, when });
	return <EmptyState title={t("alerts.quiet")} text={text} />;
}

export function AlertListPage({ view }: { view: AlertListView }) {
	const { t } = useReader();
	const { mine, over, open, rows } = view;
	const columns = ["level", "name", "value", "since", "who"] as const;
	return (
		<>
			<AlertTabs current={mine ? "mine" : "all"} open={open} over={over} />
			<PageHead title={t("alerts.title")} lead={t("alerts.lead")} />
			<div className="mb-3 flex flex-wrap gap-x-4 gap-y-2">
				<LinkTabs
					label={t("alerts.when")}
					tabs={[
						{
							to: address(mine, false),
							text: t("alerts.when.open"),
							current: !over,
						},
						{
							to: address(mine, true),
							text: t("alerts.when.over"),
							current: over,
						},
					]}
				/>
			</div>
			<Filters view={view} />
			{rows.length === 0 ? (
				<Nothing view={view} />
			) : (
				<div className="border border-line bg-line">
					<div
						aria-hidden="true"
						className="hidden grid-cols-[11rem_minmax(0,1fr)_7.5rem_9.5rem_9.5rem] gap-x-4 bg-panel px-3 py-1.5 text-xs text-muted md:grid"
					>
						{columns.map((column) => (
							<span
								key={column}
								className={column === "value" ? "text-right" : undefined}
							>
								{t(`alerts.column.${column}`)}
							</span>
						))}
					</div>
					<ul
						aria-label={t("alerts.title")}
						className="grid gap-px border-t border-line"
						data-testid="alerts"
					>
						{rows.map((row) => (
							<AlertListRow key={row.id} row={row} />
						))}
					</ul>
				</div>
			)}
			{view.older && (
				<p className="mt-3">
					<Link className="button inline-flex items-center" to={view.older}>
						{t("alerts.older")}
					</Link>
				</p>
			)}
		</>
	);
}
