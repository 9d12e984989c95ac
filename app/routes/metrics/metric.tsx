import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isFollowed } from "../../home/followed-metrics.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
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
		const reader = await requestReader(request);
		const picking = pick && members && { ...pick, members };
		const view = metricView(page, choice, picking, reader, now);
		const title = reader.t("app.title", { page: view.name });
		return { title, view, followed };
	};
	return answerPage(context, work, key);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Metric() {
	const { view, followed } = useLoaderData<typeof loader>();
	// Another metric is another page: its table forgets how the last one was sorted.
	return <MetricPage key={view.key} view={view} followed={followed} />;
}
