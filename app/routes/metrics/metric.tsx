import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { alertsOnChart } from "../../alerts/alerts-on-chart.server.ts";
import { mayOnRule } from "../../alerts/policy.ts";
import { isFollowed } from "../../home/followed-metrics.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { may } from "../../identity/policy.ts";
import { checkScope } from "../../metrics/check-scope.server.ts";
import { readDimensionMembers } from "../../metrics/dimension-members.server.ts";
import { readMetricPage } from "../../metrics/metric-page.server.ts";
import { MetricPage } from "../../ui/metric-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readPick, readQuestion } from "./metric-choice.ts";
import { metricView } from "./metric-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
	const key = params.key ?? "";
	const work = async () => {
		const person = await requirePerson(request, context);
		const { searchParams } = new URL(request.url);
		const { choice, ...question } = readQuestion(searchParams);
		const pick = readPick(searchParams);
		await checkScope(context, question.scope);
		const now = context.now();
		const [page, members, followed] = await Promise.all([
			readMetricPage(context, {
				...question,
				key,
				by: choice.by || null,
				now,
			}),
			pick && readDimensionMembers(context, pick.dimension),
			isFollowed(context.db, person.id, { metric: key, scope: question.scope }),
		]);
		const [reader, fired] = await Promise.all([
			requestReader(request),
			alertsOnChart(context.db, {
				metric: key,
				scope: question.scope,
				from: new Date(page.points[0]?.fromAt ?? page.total.fromAt),
				until: new Date(page.total.untilAt),
			}),
		]);
		const picking = pick && members && { ...pick, members };
		const view = metricView(page, choice, picking, reader, now, {
			fired,
			mayAlert: mayOnRule(person, "create", null).allowed,
		});
		const mayDefine = may(person, "metrics.define").allowed;
		const title = reader.t("app.title", { page: view.name });
		return { title, view, followed, mayDefine };
	};
	return answerPage(context, work, key);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Metric() {
	const { view, followed, mayDefine } = useLoaderData<typeof loader>();
	// Another metric is another page: its table forgets how the last one was sorted.
	return (
		<MetricPage
			key={view.key}
			view={view}
			followed={followed}
			mayDefine={mayDefine}
		/>
	);
}
