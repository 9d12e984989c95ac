import { Link } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { ExplainRoutingBox } from "./explain-routing-box.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import { RouteLine } from "./route-line.tsx";
import { VerdictMark } from "./route-verdict.tsx";
import type { RouteListView } from "./routes-view.ts";
import type { RoutingChoices, SettingSaid } from "./routing-view.ts";
import { SettingRefused } from "./setting-field.tsx";

interface Properties {
	readonly view: RouteListView;
	readonly choices: RoutingChoices;
	readonly said: SettingSaid | null;
}

/** What is asked in which order, and whom that reaches. */
export function RouteListPage({ view, choices, said }: Properties) {
	const { t } = useReader();
	const { routes, mayChange, explained } = view;
	return (
		<>
			<AlertTabs current="routes" />
			<PageHead title={t("routes.title")} lead={t("routes.lead")}>
				{mayChange && (
					<Link
						to="/alerts/routes/new"
						className="button button-primary inline-flex items-center"
					>
						{t("routes.new")}
					</Link>
				)}
			</PageHead>
			<SettingRefused problems={[]} said={said} />
			<ExplainRoutingBox view={view} choices={choices} />
			<h2 id="routes" className="plate mb-1.5">
				{t("routes.list")}
			</h2>
			<ol
				aria-labelledby="routes"
				data-testid="routes"
				className="border border-line bg-panel"
			>
				{routes.map((route) => (
					<RouteLine
						key={route.id}
						route={route}
						last={routes.length}
						mayChange={mayChange}
						explained={explained}
						placeOf={(id) => routes.find((one) => one.id === id)?.place ?? 0}
					/>
				))}
				<li
					data-testid="default-route"
					className="grid gap-x-4 px-3.5 py-2.5 sm:grid-cols-[2rem_minmax(0,1fr)]"
				>
					<span aria-hidden="true" className="text-muted">
						–
					</span>
					<div className="min-w-0">
						<p className="font-medium">{t("routes.default")}</p>
						<p className="max-w-prose text-sm text-muted">
							{t("routes.default.text")}
							{routes.length === 0 && ` ${t("routes.default.only")}`}
						</p>
						{explained && (
							<VerdictMark
								isMatch={explained.isDefault}
								text={t(
									explained.isDefault
										? "routes.verdict.default"
										: "routes.verdict.default.not",
								)}
							/>
						)}
					</div>
				</li>
			</ol>
			<p className="mt-3 max-w-prose text-xs text-muted">
				{t("routes.grouping")} {!mayChange && t("routes.may")}
			</p>
		</>
	);
}
