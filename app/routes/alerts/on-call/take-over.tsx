import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { shifts } from "../../../alerts/on-call.ts";
import { readOnCallPage } from "../../../alerts/on-call-page.server.ts";
import { readRota } from "../../../alerts/rota-page.server.ts";
import { takeOverShift } from "../../../alerts/take-over-shift.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { gone, readId } from "../../../http/read-id.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { type SwapTyped, TakeOverPage } from "../../../ui/take-over-page.tsx";
import { requestReader } from "../../request-reader.server.ts";
import { nameFrom } from "../alert-list-view.server.ts";
import { readLocalTime } from "../local-time.ts";
import { requireRotaAsker } from "./rota-asker.server.ts";
import { readSwapTyped, swapProblems } from "./swap-form.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const id = readId(params.id, "rota-gone");
		const page = await readOnCallPage(context.db, context.now());
		const rota = page.rotas.find((one) => one.rota.id === id)?.rota;
		if (!rota) throw gone("rota-gone", String(id));
		const { person } = await requireRotaAsker(request, context, "swap", rota);
		const { t, language } = await requestReader(request);
		const { timeZone } = context.master.company;
		const asked = readSwapTyped(new URL(request.url).searchParams);
		const from = readLocalTime(asked.from, timeZone);
		const until = readLocalTime(asked.until, timeZone);
		const personOf = nameFrom(page.people, language);
		const isTime = until.getTime() - from.getTime() > 0;
		const now = isTime
			? [
					...new Set(
						shifts(rota, page.swaps, from, until).map((one) => one.personId),
					),
				]
			: [];
		const others = [...new Set(rota.people)];
		// Who takes over is the reader, or somebody else where it is the reader's own.
		const first = [person.id, ...others].find(
			(one) => others.includes(one) && !now.includes(one),
		);
		return {
			title: t("app.title", { page: t("takeOver.title", { name: rota.name }) }),
			rota: { id, name: rota.name },
			people: others.map((one) => ({
				value: String(one),
				text: personOf(one) ?? String(one),
			})),
			instead: now.map((one) => personOf(one) ?? String(one)),
			typed: { ...asked, person: String(first ?? person.id) },
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const typed = readSwapTyped(await request.formData());
	const refuse = (problems: ReturnType<typeof swapProblems>, status: number) =>
		data({ typed, problems, failed: status >= 500 }, { status });
	const work = async () => {
		const rotaId = readId(params.id, "rota-gone");
		const rota = await readRota(context.db, rotaId);
		const { by } = await requireRotaAsker(request, context, "swap", rota);
		const { timeZone } = context.master.company;
		const swap = {
			personId: Number(typed.person) || 0,
			from: readLocalTime(typed.from, timeZone),
			until: readLocalTime(typed.until, timeZone),
			comment: typed.comment.trim(),
		};
		const done = await takeOverShift(
			context.db,
			{ rotaId, swap, by },
			context.now(),
		);
		return "problems" in done
			? refuse(swapProblems(done.problems, typed), 400)
			: redirect(`/alerts/on-call#rota-${rotaId}`, 303);
	};
	return answerForm(context, work, (status) => refuse([], status), params.id);
}

export default function TakeOver() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const typed: SwapTyped = answer?.typed ?? page.typed;
	return (
		<TakeOverPage
			{...page}
			typed={typed}
			problems={answer?.problems ?? []}
			failed={answer?.failed ?? false}
		/>
	);
}
