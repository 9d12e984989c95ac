import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBoardList } from "../../boards/board-list.server.ts";
import { createBoard } from "../../boards/create-board.server.ts";
import { restoreBoard } from "../../boards/restore-board.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { BoardList } from "../../ui/board-list.tsx";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { requestReader } from "../request-reader.server.ts";
import { requireAsker } from "./board-asker.server.ts";
import { readBoardId } from "./board-id.ts";
import { saying } from "./board-outcome.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const asker = await requireAsker(request, context);
		const list = await readBoardList(context.db, asker, context.now());
		const { t } = await requestReader(request);
		const { searchParams } = new URL(request.url);
		return {
			title: t("app.title", { page: t("boards.title") }),
			justDeleted: Number(searchParams.get("deleted")) || null,
			...list,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = String(form.get("title") ?? "").slice(0, 500);
	const refuse = (said: SaidProblem, status: number) =>
		data({ said }, { status });
	const work = async () => {
		const by = await requireAsker(request, context);
		const now = context.now();
		if (form.get("do") === "restore") {
			const boardId = readBoardId(form.get("id"));
			const answer = await restoreBoard(context.db, { boardId, by }, now);
			if (answer.outcome === "gone" || answer.outcome === "not-yours")
				saying({ outcome: answer.outcome }, boardId);
			return redirect(`/boards/${boardId}`, 303);
		}
		const made = await createBoard(context.db, { title: typed, by }, now);
		if ("problem" in made)
			return refuse({ code: "refused", typed, ...made }, 400);
		return redirect(`/boards/${made.id}/edit`, 303);
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed", typed }, status),
	);
}

export default function Boards() {
	const { boards, deleted, justDeleted } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<BoardList
			boards={boards}
			deleted={deleted}
			justDeleted={justDeleted}
			problem={answer?.said ?? null}
		/>
	);
}
