import {
	isRouteErrorResponse,
	Link,
	useLocation,
	useRouteError,
} from "@remix-run/react";
import { Fragment } from "react";
import type { Translate } from "../i18n/translate.ts";
import { isDimension } from "../metrics/dimension.ts";
import {
	isPageProblem,
	isServerAway,
	PAGE_PROBLEMS,
	type PageProblem,
} from "./page-problem.ts";
import { useReader } from "./reader-context.tsx";
import { useComeBack } from "./use-come-back.ts";

function problemOf(error: unknown): PageProblem {
	if (isServerAway(error)) return { code: "server-away" };
	if (!isRouteErrorResponse(error)) return { code: "failed" };
	if (isPageProblem(error.data)) return error.data;
	if (/^(other|no)-origin/.test(String(error.data))) return { code: "origin" };
	if (error.status === 404) return { code: "not-found" };
	return { code: error.status === 403 ? "forbidden" : "failed" };
}

function title(problem: PageProblem, t: Translate): string {
	const subject = problem.subject ?? "";
	if (problem.code === "metric-gone")
		return t("error.metricGone.title", { key: subject });
	if (problem.code === "batch-gone")
		return t("error.batchGone.title", { id: subject });
	if (problem.code === "card-gone") return t("scorecard.gone", { id: subject });
	if (problem.code === "alert-gone") return t("alert.gone", { id: subject });
	if (problem.code === "member-gone") {
		const [dimension = "", id = ""] = subject.split(":", 2);
		if (isDimension(dimension))
			return t("company.gone.title", {
				dimension: t(`dimension.${dimension}`),
				id,
			});
	}
	if (problem.code === "person-gone")
		return t("error.personGone.title", { id: subject });
	if (problem.code === "team-gone")
		return t("error.teamGone.title", { id: subject });
	return t(PAGE_PROBLEMS[problem.code].title);
}

function text(problem: PageProblem, path: string, t: Translate): string {
	switch (problem.code) {
		case "not-found":
			return t("error.notFound.text", { path });
		case "metric-gone":
			return t("error.metricGone.text");
		case "version-gone":
			return t("error.versionGone.text");
		case "member-gone":
			return t(
				path.startsWith("/company")
					? "company.gone.text"
					: "error.memberGone.text",
			);
		case "batch-gone":
			return t("error.batchGone.text");
		case "alert-gone":
			return t("alert.gone.text");
		case "card-gone":
			return t("scorecard.gone.text");
		case "too-many-followed":
			return t("follow.tooMany.text");
		case "person-gone":
			return t("error.personGone.text");
		case "team-gone":
			return t("error.teamGone.text");
		case "board-gone":
			return t("boards.gone.text");
		case "rule-gone":
			return t("alertRules.gone.text");
		case "may-not-define":
			return t("define.forbidden.text");
		case "route-gone":
		case "policy-gone":
		case "mute-gone":
			return t("routing.gone.text");
		case "rota-gone":
			return t("onCall.gone.text");
		case "forbidden":
			return t("error.forbidden.text");
		case "origin":
			return t("error.origin.text");
		case "bad-address":
			return t("error.badRequest.text");
		case "database-away":
			return t("error.database.text");
		case "server-away":
			return t("error.away.text");
		case "failed":
			return t("error.server.text");
	}
}

/** Says what is so and what to do, in the reader's language, within whatever frame still stands. */
export function ErrorPage() {
	const { t } = useReader();
	const { pathname, search } = useLocation();
	const problem = problemOf(useRouteError());
	const unreachable = problem.code === "server-away";
	const away = problem.code === "database-away";
	useComeBack(unreachable);
	return (
		<section aria-labelledby="problem" className="max-w-xl">
			{away && <meta httpEquiv="refresh" content="10" />}
			{!unreachable && (
				<p className="plate">{PAGE_PROBLEMS[problem.code].status}</p>
			)}
			<h1 id="problem" className="mt-1 text-xl font-semibold">
				{title(problem, t)}
			</h1>
			<p className="mt-2 text-muted">{text(problem, pathname, t)}</p>
			{problem.ask && problem.ask.length > 0 && (
				<p className="mt-3">
					{t("define.forbidden.ask")}{" "}
					{problem.ask.map(({ id, name }, i) => (
						<Fragment key={id}>
							{i > 0 && t("define.list.and")}
							<Link
								to={`/people/${id}`}
								className="font-medium text-accent hover:underline"
							>
								{name}
							</Link>
						</Fragment>
					))}
				</p>
			)}
			{problem.detail && (
				<p className="mt-3 border-l-2 border-line-strong pl-3 font-mono text-xs break-words">
					{problem.detail}
				</p>
			)}
			<p className="mt-5 flex flex-wrap gap-2">
				{(away || unreachable || problem.code === "failed") && (
					<a className="button" href={`${pathname}${search}`}>
						{t("error.retry")}
					</a>
				)}
				{(problem.code === "member-gone" || problem.code === "version-gone") &&
					pathname.startsWith("/metrics/") && (
						<Link className="button" to={pathname}>
							{t("error.whole")}
						</Link>
					)}
				{problem.code === "member-gone" ? (
					<Link className="button" to="/company">
						{t("company.back")}
					</Link>
				) : (
					<Link className="button" to="/metrics" reloadDocument={away}>
						{t("error.back")}
					</Link>
				)}
			</p>
			{problem.requestId && (
				<p className="mt-4 text-xs text-muted">
					{t("error.reference", { id: problem.requestId })}
				</p>
			)}
		</section>
	);
}
