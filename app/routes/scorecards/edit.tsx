import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import {
	type ShouldRevalidateFunctionArgs,
	useActionData,
	useLoaderData,
} from "@remix-run/react";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { readCardChoices } from "../../scorecards/card-choices.server.ts";
import { readCardPage } from "../../scorecards/card-page.server.ts";
import type { CardProblem } from "../../scorecards/card-problem.ts";
import { readMoney } from "../../scorecards/read-money.server.ts";
import { CardEditPage } from "../../ui/card-edit-page.tsx";
import {
	EMPTY_CARD,
	editTyped,
	readDeed,
	readTyped,
} from "../../ui/card-typed.ts";
import type { PageProblem } from "../../ui/page-problem.ts";
import { requestReader } from "../request-reader.server.ts";
import { cardFormChoices } from "./card-form-choices.server.ts";
import { cardGone, readCardId } from "./card-id.ts";
import { doEdit } from "./do-edit.server.ts";
import { quarterName } from "./quarter-name.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const cardId = readCardId(params.id);
		const now = context.now();
		const [page, money, choices] = await Promise.all([
			readCardPage(context.db, person, cardId, now),
			readMoney(context.db, person, cardId, now),
			readCardChoices(context.db, person, now),
		]);
		if (page === null) throw cardGone(cardId);
		const { card, may, content } = page;
		const isAmendment = card.state === "published";
		if (!may.write.allowed || !(isAmendment || card.state === "draft"))
			throw Response.json({ code: "forbidden" } satisfies PageProblem, {
				status: 403,
			});
		const reader = await requestReader(request);
		const { t, language } = reader;
		const name = page.person?.[language] ?? String(card.person_id);
		const quarter = quarterName(t, card);
		const base = money.seen && money.base;
		return {
			title: t("app.title", {
				page: t(isAmendment ? "scorecard.form.amend" : "scorecard.form.edit", {
					name,
					quarter,
				}),
			}),
			card: {
				id: card.id,
				name,
				quarter,
				revision: card.revision,
				days: { from: card.from_day, to: card.to_day },
			},
			isAmendment,
			choices: cardFormChoices(choices, reader),
			typed: {
				content: content ?? EMPTY_CARD.content,
				base: base || { amount: "", currency: choices.currency },
			},
			saved: new URL(request.url).searchParams.has("saved"),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

/** A refusal may have saved something, or be because of somebody else's change: the next try has to be based on what is there. */
export const shouldRevalidate = ({
	actionStatus,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
	actionStatus === 400 || defaultShouldRevalidate;

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
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
				from: String(form.get("from") ?? ""),
				reason: String(form.get("reason") ?? ""),
			},
			{ status },
		);
	const work = async () => {
		const person = await requirePerson(request, context);
		const cardId = readCardId(params.id);
		const deed = readDeed(String(form.get("do")));
		if (deed) return again(editTyped(typed, deed), [], 200);
		const by = { ...person, address: context.clientAddress };
		const done = await doEdit(context, { cardId, form, typed, by });
		return "problems" in done
			? again(typed, done.problems, 400)
			: redirect(done.to, 303);
	};
	return answerForm(context, work, (status) => again(typed, [], status));
}

export default function Edit() {
	const { title, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<CardEditPage
			key={answer ? JSON.stringify(answer.typed) : "edit"}
			{...page}
			typed={answer?.typed ?? page.typed}
			refused={answer?.problems ?? []}
			from={answer?.from ?? ""}
			reason={answer?.reason ?? ""}
		/>
	);
}
