import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readOnCallPage } from "../../../alerts/on-call-page.server.ts";
import { readRota, readRotaChoices } from "../../../alerts/rota-page.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { gone, readId } from "../../../http/read-id.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { RotaPage } from "../../../ui/rota-page.tsx";
import type { RotaAnswer } from "../../../ui/rota-typed.ts";
import { requestReader } from "../../request-reader.server.ts";
import { nameFrom } from "../alert-list-view.server.ts";
import { requireRotaAsker } from "./rota-asker.server.ts";
import { doRotaDeed } from "./rota-deed.server.ts";
import { readRotaTyped, rotaFormChoices, typedOfRota } from "./rota-form.ts";
import { rotaWeeks } from "./rota-weeks.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { person } = await requireRotaAsker(
			request,
			context,
			"change-routing",
			null,
		);
		const id = readId(params.id, "rota-gone");
		const { t, language } = await requestReader(request);
		const now = context.now();
		const [page, choices] = await Promise.all([
			readOnCallPage(context.db, now),
			readRotaChoices(context.db, now),
		]);
		const found = page.rotas.find(({ rota }) => rota.id === id);
		if (!found) throw gone("rota-gone", String(id));
		const { rota, uses } = found;
		const personOf = nameFrom(page.people, language);
		const title = t("onCall.changing", { name: rota.name });
		return {
			title: t("app.title", { page: title }),
			rota: { id, name: rota.name, uses },
			weeks: rotaWeeks(rota, page.people, {
				...{ language, personId: person.id, now },
			}),
			choices: rotaFormChoices(choices, language),
			typed: typedOfRota(
				rota,
				choices.people,
				(personId) => personOf(personId) ?? String(personId),
				language,
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readRotaTyped(form);
	const intent = String(form.get("intent") ?? "save");
	const answer = (given: RotaAnswer, status: number) => data(given, { status });
	const work = async () => {
		const rota = await readRota(context.db, readId(params.id, "rota-gone"));
		return doRotaDeed(request, context, rota, { typed, intent }, answer);
	};
	return answerForm(
		context,
		work,
		(status) =>
			answer({ typed, problems: [], said: "failed", weeks: null }, status),
		params.id,
	);
}

export default function Edit() {
	const { typed, choices, rota, weeks } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	// The form that deletes holds none of the fields.
	const kept = answer && answer.said !== "in-use" ? answer.typed : typed;
	return (
		<RotaPage
			rota={rota}
			typed={kept}
			choices={choices}
			weeks={answer ? answer.weeks : weeks}
			answer={answer ?? null}
		/>
	);
}
