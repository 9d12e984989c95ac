import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAlertList } from "../../alerts/alert-list.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { AlertListPage } from "../../ui/alert-list-page.tsx";
import { useLivePage } from "../../ui/use-live-page.ts";
import { requestReader } from "../request-reader.server.ts";
import { alertListView, readListQuestion } from "./alert-list-view.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const seen = context.live.digestOf("alerts");
		const search = new URL(request.url).searchParams;
		const question = readListQuestion(search);
		const list = await readAlertList(context.db, {
			...question,
			personId: person.id,
			now: context.now(),
		});
		const reader = await requestReader(request);
		return {
			title: reader.t("app.title", { page: reader.t("alerts.title") }),
			view: alertListView(list, question, search, reader),
			seen,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Alerts() {
	const { view, seen } = useLoaderData<typeof loader>();
	useLivePage([], { topic: "alerts", digest: seen });
	return <AlertListPage view={view} />;
}
