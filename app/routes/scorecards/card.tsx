import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { readCardPage } from "../../scorecards/card-page.server.ts";
import { readMoney } from "../../scorecards/read-money.server.ts";
import { ScorecardPage } from "../../ui/scorecard-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { doCardDeed } from "./card-deed.server.ts";
import { cardGone, readCardId } from "./card-id.ts";
import { cardView } from "./card-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const cardId = readCardId(params.id);
		const now = context.now();
		const [page, money] = await Promise.all([
			readCardPage(context.db, person, cardId, now),
			readMoney(context.db, person, cardId, now),
		]);
		if (page === null) throw cardGone(cardId);
		const reader = await requestReader(request);
		const card = cardView(page, money, reader);
		const title = reader.t("scorecard.title", {
			name: card.person.name,
			quarter: card.quarter,
		});
		return { title: reader.t("app.title", { page: title }), card };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = ({ request, params, context }: ActionFunctionArgs) => {
	requireSameOrigin(request);
	return answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const cardId = readCardId(params.id);
		const by = { ...person, address: context.clientAddress };
		const form = await request.formData();
		const refused = await doCardDeed(context, cardId, form, by);
		return refused
			? data(refused, { status: 400 })
			: redirect(`/scorecards/${cardId}`, 303);
	});
};

export default function Card() {
	const { card } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<ScorecardPage
			key={card.id}
			card={card}
			problems={refused?.problems ?? []}
		/>
	);
}
