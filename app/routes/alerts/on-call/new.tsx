import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRotaChoices } from "../../../alerts/rota-page.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { formatLocal } from "../../../ui/format-time.ts";
import { RotaPage } from "../../../ui/rota-page.tsx";
import type { RotaAnswer } from "../../../ui/rota-typed.ts";
import { requestReader } from "../../request-reader.server.ts";
import { requireRotaAsker } from "./rota-asker.server.ts";
import { doRotaDeed } from "./rota-deed.server.ts";
import { readRotaTyped, rotaFormChoices } from "./rota-form.ts";

const MONDAY = "1";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requireRotaAsker(request, context, "change-routing", null);
		const { t, language } = await requestReader(request);
		const now = context.now();
		const choices = await readRotaChoices(context.db, now);
		return {
			title: t("app.title", { page: t("onCall.new") }),
			choices: rotaFormChoices(choices, language),
			typed: {
				...{ name: "", team: "", weekday: MONDAY, time: "09:00" },
				startsOn: formatLocal(
					now.toISOString(),
					context.master.company.timeZone,
				).slice(0, 10),
				people: ["", "", "", ""],
			},
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readRotaTyped(form);
	const intent = String(form.get("intent") ?? "save");
	const answer = (given: RotaAnswer, status: number) => data(given, { status });
	return answerForm(
		context,
		() => doRotaDeed(request, context, null, { typed, intent }, answer),
		(status) =>
			answer({ typed, problems: [], said: "failed", weeks: null }, status),
	);
}

export default function New() {
	const { typed, choices } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<RotaPage
			rota={null}
			typed={answer?.typed ?? typed}
			choices={choices}
			weeks={answer?.weeks ?? null}
			answer={answer ?? null}
		/>
	);
}
