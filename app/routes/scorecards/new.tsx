import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { readCardChoices } from "../../scorecards/card-choices.server.ts";
import type { CardProblem } from "../../scorecards/card-problem.ts";
import { draftCard } from "../../scorecards/draft-card.server.ts";
import {
	contentFrom,
	editTyped,
	readDeed,
	readTyped,
} from "../../ui/card-typed.ts";
import { NewCardPage } from "../../ui/new-card-page.tsx";
import type { PageProblem } from "../../ui/page-problem.ts";
import { requestReader } from "../request-reader.server.ts";
import { askedQuarter, quartersAround } from "./asked-quarter.ts";
import { cardFormChoices } from "./card-form-choices.server.ts";
import { quarterName } from "./quarter-name.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const reader = await requestReader(request);
		const { t, language } = reader;
		const choices = await readCardChoices(context.db, person, now);
		if (choices.people.length === 0)
			throw Response.json({ code: "forbidden" } satisfies PageProblem, {
				status: 403,
			});
		const search = new URL(request.url).searchParams;
		const asked = askedQuarter(search, now, choices.calendar);
		return {
			title: t("app.title", { page: t("scorecard.form.new") }),
			choices: cardFormChoices(choices, reader),
			people: choices.people.map((one) => ({
				value: String(one.id),
				text: one[language],
			})),
			quarters: quartersAround(asked).map(({ fiscalYear, quarter }) => ({
				value: `${fiscalYear}-Q${quarter}`,
				text: quarterName(t, { fiscal_year: fiscalYear, quarter }),
			})),
			quarter: `${asked.fiscalYear}-Q${asked.quarter}`,
			person: search.get("person") ?? "",
			template: search.get("template") ?? "",
			typed: {
				content: contentFrom(search.get("template") ?? ""),
				base: { amount: "", currency: choices.currency },
			},
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const field = (name: string) => String(form.get(name) ?? "");
	const typed = readTyped(form);
	const again = (
		changed: typeof typed,
		problems: readonly CardProblem[],
		status: number,
	) =>
		data(
			{
				typed: changed,
				problems,
				template: field("template"),
				person: field("person"),
				quarter: field("quarter"),
			},
			{ status },
		);
	const work = async () => {
		const person = await requirePerson(request, context);
		const deed = readDeed(field("do"));
		if (deed) return again(editTyped(typed, deed), [], 200);
		const [, year, quarter] = /^(\d{4})-Q(\d)$/.exec(field("quarter")) ?? [];
		const { amount } = typed.base;
		const drafted = await draftCard(
			context.db,
			{
				personId: Number(field("person")),
				...(field("template") && { template: field("template") }),
				fiscalYear: Number(year),
				quarter: Number(quarter),
				content: typed.content,
				...(amount && { base: typed.base }),
				by: { ...person, address: context.clientAddress },
			},
			context.now(),
		);
		return "cardId" in drafted
			? redirect(`/scorecards/${drafted.cardId}/edit?saved=yes`, 303)
			: again(typed, drafted.problems, 400);
	};
	return answerForm(context, work, (status) => again(typed, [], status));
}

export default function New() {
	const { title, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<NewCardPage
			key={answer ? JSON.stringify(answer.typed) : page.template}
			{...page}
			typed={answer?.typed ?? page.typed}
			refused={answer?.problems ?? []}
			template={answer?.template ?? page.template}
			person={answer?.person ?? page.person}
			quarter={answer?.quarter ?? page.quarter}
		/>
	);
}
