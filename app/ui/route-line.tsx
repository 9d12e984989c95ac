import { Form, Link, useNavigation } from "@remix-run/react";
import { MatcherText } from "./matcher-text.tsx";
import { useReader } from "./reader-context.tsx";
import { ReceiverList } from "./receiver-list.tsx";
import { RouteVerdictText } from "./route-verdict.tsx";
import type { ExplainedView, RouteRow } from "./routes-view.ts";

interface Properties {
	readonly route: RouteRow;
	/** The last place that there is. */
	readonly last: number;
	readonly mayChange: boolean;
	readonly explained: ExplainedView | null;
	readonly placeOf: (routeId: number) => number;
}

function Move({ route, last }: Pick<Properties, "route" | "last">) {
	const { t } = useReader();
	const busy = useNavigation().state !== "idle";
	const { id, place } = route;
	return (
		<>
			{(["up", "down"] as const).map((way) => {
				const to = place + (way === "up" ? -1 : 1);
				return (
					<Form key={way} method="post" preventScrollReset className="contents">
						<input type="hidden" name="id" value={id} />
						<button
							type="submit"
							name="place"
							value={to}
							className="button"
							title={t(`routes.${way}`)}
							aria-label={t(`routes.${way}.name`, { place })}
							disabled={busy || to < 1 || to > last}
						>
							<span aria-hidden="true">{way === "up" ? "↑" : "↓"}</span>
						</button>
					</Form>
				);
			})}
		</>
	);
}

/** One route in plain words: when, whom, and whether it goes on. */
export function RouteLine({
	route,
	last,
	mayChange,
	explained,
	placeOf,
}: Properties) {
	const { t } = useReader();
	const { id, place, when, receivers, goOn, isShadowed } = route;
	const verdict = explained?.verdicts[id];
	return (
		<li
			className={`grid gap-x-4 gap-y-1.5 border-b border-line px-3.5 py-2.5 sm:grid-cols-[2rem_minmax(0,1fr)_auto] ${verdict?.verdict === "matches" ? "bg-accent-soft" : ""}`}
		>
			<span aria-hidden="true" className="font-medium text-muted">
				{place}
			</span>
			<div className="min-w-0">
				<p>
					<span className="sr-only">{t("routes.one", { place })}: </span>
					<MatcherText when={when} />
				</p>
				<div className="text-sm">
					<span className="text-muted">{t("routes.tell")} </span>
					<ReceiverList receivers={receivers} />
				</div>
				<p className="text-xs text-muted">
					{t(goOn ? "routes.goOn" : "routes.ends")}
				</p>
				{isShadowed && (
					<p className="text-xs text-warn">
						<span aria-hidden="true">▲ </span>
						{t("routes.shadowed")}
					</p>
				)}
				{verdict && <RouteVerdictText verdict={verdict} placeOf={placeOf} />}
			</div>
			{mayChange && (
				<div className="flex items-start gap-1.5 print:hidden">
					<Move route={route} last={last} />
					<Link
						to={`/alerts/routes/${id}`}
						className="button inline-flex items-center"
						aria-label={t("routes.change.name", { place })}
					>
						{t("routes.change")}
					</Link>
				</div>
			)}
		</li>
	);
}
