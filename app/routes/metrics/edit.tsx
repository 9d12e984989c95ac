import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { readDefinitionHistory } from "../../metrics/definition-history.server.ts";
import { loadDefinitions } from "../../metrics/load-definitions.server.ts";
import { readMetricDependents } from "../../metrics/metric-dependents.server.ts";
import { EditMetricPage } from "../../ui/edit-metric-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import {
	definitionChoices,
	readDefinitionChoices,
} from "./definition-choices.server.ts";
import { requireDefiner } from "./require-definer.server.ts";
import { saveTyped } from "./save-definition.server.ts";
import { typedOfDefinition } from "./typed-of-definition.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) => {
	const key = params.key ?? "";
	const work = async () => {
		await requireDefiner(request, context);
		const { db } = context;
		const [[metric], { owners }, history, dependents, reader] =
			await Promise.all([
				loadDefinitions(db, [key]),
				readDefinitionChoices(db),
				readDefinitionHistory(db, key),
				readMetricDependents(db, key),
				requestReader(request),
			]);
		if (!metric) throw new Error(`no definition of '${key}'`);
		const { version, origin, since, ...content } = metric;
		const { t, language } = reader;
		const name = metric.name[language];
		return {
			title: t("app.title", { page: t("define.change", { name }) }),
			metric: { key, name, group: metric.group, version },
			saved: typedOfDefinition(content, version),
			choices: definitionChoices(owners, reader),
			history,
			dependents,
		};
	};
	return answerPage(context, work, key);
};

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = ({ request, params, context }: ActionFunctionArgs) =>
	saveTyped(request, context, params.key ?? "");

export default function Edit() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<EditMetricPage
			key={page.metric.key}
			{...page}
			typed={answer?.typed ?? page.saved}
			refusal={answer?.refusal ?? null}
		/>
	);
}
