import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isFollowed } from "../../home/followed-metrics.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readMetricPage } from "../../metrics/metric-page.server.ts";
import { MetricPage } from "../../ui/metric-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readQuestion } from "./metric-choice.ts";
import { metricView } from "./metric-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
	const key = params.key ?? "";
	const work = async () => {
		const person = await requirePerson(request, context);
		const { choice, ...question } = readQuestion(
			new URL(request.url).searchParams,
		);
		const [page, followed] = await Promise.all([
			readMetricPage(context, {
				...question,
				key,
				by: choice.by || null,
				now: context.now(),
			}),
			isFollowed(context.db, person.id, { metric: key, scope: question.scope }),
		]);
		const { t, language } = await requestReader(request);
		const view = metricView(page, choice, language, t);
		return { title: t("app.title", { page: view.name }), view, followed };
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
