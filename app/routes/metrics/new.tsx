import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { NewMetricPage } from "../../ui/new-metric-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import {
	definitionChoices,
	readDefinitionChoices,
} from "./definition-choices.server.ts";
import { requireDefiner } from "./require-definer.server.ts";
import { saveTyped } from "./save-definition.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requireDefiner(request, context);
		const reader = await requestReader(request);
		const { owners } = await readDefinitionChoices(context.db);
		return {
			title: reader.t("app.title", { page: reader.t("define.new") }),
			choices: definitionChoices(owners, reader),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = ({ request, context }: ActionFunctionArgs) =>
	saveTyped(request, context, null);

export default function New() {
	const { choices } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<NewMetricPage
			choices={choices}
			typed={answer?.typed ?? null}
			refusal={answer?.refusal ?? null}
		/>
	);
}
