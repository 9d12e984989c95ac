import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeEditors } from "../../boards/change-editors.server.ts";
import { makeWallLink } from "../../boards/make-wall-link.server.ts";
import { mayOnBoard } from "../../boards/policy.ts";
import { revokeWallLink } from "../../boards/revoke-wall-link.server.ts";
import { readSharePage } from "../../boards/share-page.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import type { SaidProblem } from "../../ui/board-problem-text.tsx";
import { ShareBoardPage } from "../../ui/share-board-page.tsx";
import type { ShareRefusal } from "../../ui/share-refusal.ts";
import { requestReader } from "../request-reader.server.ts";
import { requireAsker } from "./board-asker.server.ts";
import { boardForbidden, boardGone, readBoardId } from "./board-id.ts";
import { saying } from "./board-outcome.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const asker = await requireAsker(request, context);
		const id = readBoardId(params.id);
		const page = await readSharePage(context.db, id, context.now());
		if (page === null) throw boardGone(String(id));
		const mayShare = mayOnBoard(asker, "share", page).allowed;
		if (!mayShare && !mayOnBoard(asker, "revoke", page).allowed)
			throw boardForbidden();
		const { t } = await requestReader(request);
		return {
			title: t("app.title", {
				page: `${t("boards.share.title")} · ${page.title}`,
			}),
			page,
			mayShare,
			origin: new URL(request.url).origin,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

interface Answer {
	/** The path with the secret: in this one answer and nowhere else. */
	readonly made: string | null;
	readonly refusal: ShareRefusal | null;
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const text = (name: string) => String(form.get(name) ?? "").slice(0, 500);
	const deed = text("do");
	const on = deed === "make-link" ? "wall" : "editor";
	const typed = text(deed === "make-link" ? "place" : "email");
	const refuse = (said: SaidProblem, status: number) =>
		data<Answer>(
			{ made: null, refusal: { on, said, days: text("days") } },
			{ status },
		);
	const work = async () => {
		const by = await requireAsker(request, context);
		const boardId = readBoardId(params.id);
		const now = context.now();
		if (deed === "make-link") {
			const input = { boardId, place: typed, days: text("days"), by };
			const answer = await makeWallLink(context.db, input, now);
			if (answer.outcome === "made")
				return data<Answer>(
					{ made: `/wall/${answer.secret}`, refusal: null },
					{ headers: { "Cache-Control": "no-store" } },
				);
			const { said, status } = saying(answer, boardId, typed);
			return refuse(said, status);
		}
		if (deed === "revoke-link") {
			const linkId = Number(text("link")) | 0;
			const input = { boardId, linkId, by };
			const { outcome } = await revokeWallLink(context.db, input, now);
			if (outcome !== "revoked") saying({ outcome }, boardId);
		} else {
			const change =
				deed === "remove-editor"
					? ({ kind: "remove", personId: Number(text("person")) | 0 } as const)
					: ({ kind: "add", email: typed } as const);
			const answer = await changeEditors(
				context.db,
				{ boardId, change, by },
				now,
			);
			if (answer.outcome === "refused") {
				const { said, status } = saying(answer, boardId, typed);
				return refuse(said, status);
			}
			if (answer.outcome !== "changed")
				saying({ outcome: answer.outcome }, boardId);
		}
		return redirect(`/boards/${boardId}/share`, 303);
	};
	return answerForm(context, work, (status) =>
		refuse({ code: "failed", typed }, status),
	);
}

export default function Share() {
	const { page, mayShare, origin } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<ShareBoardPage
			page={page}
			mayShare={mayShare}
			origin={origin}
			made={answer?.made ?? null}
			refusal={answer?.refusal ?? null}
		/>
	);
}
