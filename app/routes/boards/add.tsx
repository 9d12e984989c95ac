import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readBoardList } from "../../boards/board-list.server.ts";
import { changeBoard } from "../../boards/change-board.server.ts";
import { readComposeChoices } from "../../boards/compose-choices.server.ts";
import { createBoard } from "../../boards/create-board.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { AddToBoardPage } from "../../ui/add-to-board-page.tsx";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { requestReader } from "../request-reader.server.ts";
import { askedTile, metricAddress } from "./asked-tile.server.ts";
import { requireAsker } from "./board-asker.server.ts";
import { readBoardId } from "./board-id.ts";
import { saying } from "./board-outcome.ts";
import { readTileTyped } from "./tile-form.ts";
import { tileChoices, tileInput } from "./tile-input.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const asker = await requireAsker(request, context);
		const now = context.now();
		const reader = await requestReader(request);
		const search = new URL(request.url).searchParams;
		const [{ boards }, choices, typed] = await Promise.all([
			readBoardList(context.db, asker, now),
			readComposeChoices(context.db),
			askedTile(context.db, search, reader),
		]);
		const mayChange = boards.filter(
			({ isMine, isShared }) => isMine || isShared,
		);
		return {
			title: reader.t("app.title", { page: reader.t("boards.addTo") }),
			boards: mayChange.map(({ id, title }) => ({ id, title })),
			choices: tileChoices(choices, reader),
			typed,
			from: metricAddress(search),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readTileTyped(form);
	const title = String(form.get("title") ?? "").slice(0, 500);
	const board = String(form.get("board") ?? "new").slice(0, 20);
	const refuse = (said: SaidProblem, status: number) =>
		data({ said, typed, title, board }, { status });
	const work = async () => {
		const by = await requireAsker(request, context);
		const now = context.now();
		const reader = await requestReader(request);
		const choices = await readComposeChoices(context.db);
		const input = await tileInput(context, typed, choices, reader);
		if ("problem" in input) return refuse({ code: "refused", ...input }, 400);
		if (board === "new") {
			const made = await createBoard(context.db, { title, ...input, by }, now);
			if ("problem" in made) return refuse({ code: "refused", ...made }, 400);
			return redirect(`/boards/${made.id}`, 303);
		}
		const boardId = readBoardId(board);
		// What is added at the end gets into nobody's way, whatever the board's version.
		const outcome = await changeBoard(
			context.db,
			{ boardId, basedOn: null, change: { kind: "add", ...input }, by },
			now,
		);
		if (outcome.outcome === "changed")
			return redirect(`/boards/${boardId}`, 303);
		const { said, status } = saying(outcome, boardId);
		return refuse(said, status);
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed" }, status),
	);
}

export default function Add() {
	const { boards, choices, typed, from } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<AddToBoardPage
			boards={boards}
			choices={choices}
			from={from}
			board={answer?.board ?? String(boards[0]?.id ?? "new")}
			title={answer?.title ?? ""}
			typed={answer?.typed ?? typed}
			problem={answer?.said ?? null}
		/>
	);
}
