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
import { readBoardPage } from "../../boards/board-page.server.ts";
import { changeBoard } from "../../boards/change-board.server.ts";
import { readComposeChoices } from "../../boards/compose-choices.server.ts";
import { mayOnBoard } from "../../boards/policy.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { EditBoardPage, type EditRefusal } from "../../ui/edit-board-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { requireAsker } from "./board-asker.server.ts";
import { boardForbidden, boardGone, readBoardId } from "./board-id.ts";
import { saying } from "./board-outcome.ts";
import { boardView } from "./board-view.server.ts";
import { editChange, readDeed, readEdit } from "./edit-form.server.ts";
import { scopeWords, typedOf } from "./tile-form.ts";
import { tileChoices } from "./tile-input.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const asker = await requireAsker(request, context);
		const id = readBoardId(params.id);
		const now = context.now();
		const [page, choices] = await Promise.all([
			readBoardPage(context, id, now),
			readComposeChoices(context.db),
		]);
		if (page === null) throw boardGone(String(id));
		if (!mayOnBoard(asker, "change", page).allowed) throw boardForbidden();
		const reader = await requestReader(request);
		const { t, language } = reader;
		const view = boardView(page, now, language, t);
		return {
			title: t("app.title", {
				page: `${t("boards.edit.title")} · ${view.title}`,
			}),
			board: { id, title: view.title, version: view.version },
			tiles: view.tiles.map((one) => ({
				view: one,
				typed:
					"subject" in one
						? typedOf(
								one.tile,
								one.subject.name,
								one.subject.scope,
								scopeWords(t),
							)
						: typedOf(
								one.tile,
								one.is === "unreadable" ? one.metric : "",
								[],
								scopeWords(t),
							),
			})),
			choices: tileChoices(choices, reader),
			deed: readDeed(new URL(request.url).searchParams),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

/** A refusal because of somebody else's change shows that change. */
export const shouldRevalidate = ({
	actionStatus,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) =>
	actionStatus === 409 || defaultShouldRevalidate;

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const edit = readEdit(await request.formData());
	const { on, typed, title } = edit;
	const refuse = (said: SaidProblem, status: number) =>
		data({ on, said, typed } satisfies EditRefusal, { status });
	const work = async () => {
		const by = await requireAsker(request, context);
		const boardId = readBoardId(params.id);
		const reader = await requestReader(request);
		const change = await editChange(context, edit, reader);
		if ("problem" in change) return refuse({ code: "refused", ...change }, 400);
		const outcome = await changeBoard(
			context.db,
			{ boardId, basedOn: edit.basedOn, change, by },
			context.now(),
		);
		if (outcome.outcome !== "changed") {
			const { said, status } = saying(outcome, boardId, title);
			return refuse(said, status);
		}
		const tile = edit.id === null ? "" : `&tile=${edit.id}`;
		return redirect(`/boards/${boardId}/edit?did=${edit.deed}${tile}`, 303);
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed", typed: title }, status),
	);
}

export default function Edit() {
	const { board, tiles, choices, deed } = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return (
		<EditBoardPage
			key={board.id}
			{...board}
			tiles={tiles}
			choices={choices}
			deed={refusal ? null : deed}
			refusal={refusal ?? null}
		/>
	);
}
