import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { may } from "../../identity/policy.ts";
import { checkScope } from "../../metrics/check-scope.server.ts";
import { readFactsPage } from "../../metrics/facts/facts-page.server.ts";
import { FactsPage } from "../../ui/facts-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readFactsQuestion } from "./facts-choice.ts";
import { factsView } from "./facts-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
	const key = params.key ?? "";
	const work = async () => {
		const person = await requirePerson(request, context);
		const question = readFactsQuestion(new URL(request.url).searchParams);
		await checkScope(context, question.scope);
		const now = context.now();
		const page = await readFactsPage(context, {
			...question,
			key,
			seesPersonal: may(person, "facts.see-personal").allowed,
			now,
		});
		const reader = await requestReader(request);
		const view = factsView(page, question, reader, now);
		const title = reader.t("facts.title", { name: view.name });
		return { title: reader.t("app.title", { page: title }), view };
	};
	return answerPage(context, work, key);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Facts() {
	const { view } = useLoaderData<typeof loader>();
	return <FactsPage view={view} />;
}
