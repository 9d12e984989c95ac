import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBoardPage } from "../../boards/board-page.server.ts";
import { copyBoard } from "../../boards/copy-board.server.ts";
import { deleteBoard } from "../../boards/delete-board.server.ts";
import { mayOnBoard } from "../../boards/policy.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { BoardPage } from "../../ui/board-page.tsx";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { requestReader } from "../request-reader.server.ts";
import { requireAsker } from "./board-asker.server.ts";
import { boardGone, readBoardId } from "./board-id.ts";
import { saying } from "./board-outcome.ts";
import { boardView } from "./board-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const asker = await requireAsker(request, context);
		const id = readBoardId(params.id);
		const now = context.now();
		const page = await readBoardPage(context, id, now);
		if (page === null) throw boardGone(String(id));
		const { t, language } = await requestReader(request);
		const may = (action: "change" | "share" | "revoke" | "delete") =>
			mayOnBoard(asker, action, page).allowed;
		return {
			title: t("app.title", { page: page.title }),
			view: boardView(page, now, language, t),
			mayChange: may("change"),
			mayShare: may("share") || may("revoke"),
			mayDelete: may("delete"),
			origin: new URL(request.url).origin,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = String(form.get("title") ?? "").slice(0, 500);
	const refuse = (said: SaidProblem, status: number) =>
		data({ said }, { status });
	const work = async () => {
		const by = await requireAsker(request, context);
		const boardId = readBoardId(params.id);
		const now = context.now();
		if (form.get("do") === "delete") {
			const { outcome } = await deleteBoard(context.db, { boardId, by }, now);
			if (outcome !== "deleted") saying({ outcome }, boardId);
			return redirect(`/boards?deleted=${boardId}`, 303);
		}
		const copy = { boardId, title: typed, by };
		const made = await copyBoard(context.db, copy, now);
		if ("outcome" in made) throw boardGone(String(boardId));
		if ("problem" in made)
			return refuse({ code: "refused", typed, ...made }, 400);
		return redirect(`/boards/${made.id}/edit`, 303);
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed", typed }, status),
	);
}

export default function Board() {
	const { title: _, ...page } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<BoardPage key={page.view.id} {...page} problem={answer?.said ?? null} />
	);
}
