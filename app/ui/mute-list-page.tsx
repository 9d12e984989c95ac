import { Link } from "@remix-run/react";
import { AlertTabs } from "./alert-tabs.tsx";
import { EmptyState } from "./empty-state.tsx";
import { MatcherText } from "./matcher-text.tsx";
import { MuteHoursView } from "./mute-hours.tsx";
import { PageHead } from "./page-head.tsx";
import { useReader } from "./reader-context.tsx";
import type { MuteRow } from "./routes-view.ts";

/** Every mute timing with its week, and what it concerns. */
export function MuteListPage({
	mutes,
	mayChange,
}: {
	mutes: readonly MuteRow[];
	mayChange: boolean;
}) {
	const { t } = useReader();
	return (
		<>
			<AlertTabs current="mutes" />
			<PageHead title={t("mutes.title")} lead={t("mutes.lead")}>
				{mayChange && (
					<Link
						to="/alerts/mutes/new"
						className="button button-primary inline-flex items-center"
					>
						{t("mutes.new")}
					</Link>
				)}
			</PageHead>
			{mutes.length === 0 ? (
				<EmptyState title={t("mutes.empty")} text={t("mutes.empty.text")} />
			) : (
				<ul
					data-testid="mutes"
					className="grid items-start gap-3 xl:grid-cols-2"
				>
					{mutes.map((mute) => (
						<li
							key={mute.id}
							className="min-w-0 border border-line bg-panel px-4 py-3"
						>
							<div className="flex flex-wrap items-baseline gap-x-4">
								<h2 className="min-w-0 flex-1 font-semibold break-words">
									{mute.name}
								</h2>
								{mayChange && (
									<Link
										to={`/alerts/mutes/${mute.id}`}
										className="button inline-flex items-center print:hidden"
										aria-label={t("mutes.change.name", { name: mute.name })}
									>
										{t("routes.change")}
									</Link>
								)}
							</div>
							<p className="mb-2 text-sm">
								<MatcherText when={mute.when} />
							</p>
							<MuteHoursView hours={mute} />
						</li>
					))}
				</ul>
			)}
			<p className="mt-3 max-w-prose text-xs text-muted">
				{t("mutes.escalation")} {!mayChange && t("mutes.may")}
			</p>
		</>
	);
}
