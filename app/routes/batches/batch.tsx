import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { may } from "../../identity/policy.ts";
import { readBatchPage } from "../../ingest/batch-page.server.ts";
import { undoBatch } from "../../ingest/undo-batch.server.ts";
import { BatchPage } from "../../ui/batch-page.tsx";
import type { PageProblem } from "../../ui/page-problem.ts";
import { requestReader } from "../request-reader.server.ts";
import { batchDetail } from "./batch-rows.ts";
import { readUndoForm } from "./undo-form.ts";

const gone = (subject: string) =>
	Response.json({ code: "batch-gone", subject } satisfies PageProblem, {
		status: 404,
	});

function readId(text = ""): number {
	if (!/^[1-9]\d{0,14}$/.test(text)) throw gone(text);
	return Number(text);
}

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const id = readId(params.id);
		const page = await readBatchPage(context.db, id);
		if (page === null) throw gone(String(id));
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("batch.title", { id: String(id) }) }),
			batch: batchDetail(page.batch),
			rejects: page.rejects.map(({ line, field, value, allowed, content }) => ({
				line,
				field,
				value,
				allowed,
				content,
			})),
			mayUndo: may(person, "batches.undo").allowed,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = ({ request, params, context }: ActionFunctionArgs) =>
	answerPage(context, async () => {
		requireSameOrigin(request);
		const person = await requirePerson(request, context);
		requireAllowed(person, "batches.undo");
		const batch = readId(params.id);
		const input = readUndoForm(await request.formData());
		if ("problem" in input)
			return data({ problem: input.problem }, { status: 400 });
		const { outcome } = await undoBatch(context.pool, {
			batch,
			by: {
				personId: person.id,
				name: person.name,
				address: context.clientAddress,
			},
			reason: input.reason,
			now: context.now(),
		});
		if (outcome === "not-found") throw gone(String(batch));
		if (outcome === "already-undone")
			return data({ problem: { code: "already" as const } }, { status: 409 });
		return redirect(`/batches/${batch}`, 303);
	});

export default function Batch() {
	const { batch, rejects, mayUndo } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<BatchPage
			batch={batch}
			rejects={rejects}
			mayUndo={mayUndo}
			problem={answer?.problem ?? null}
		/>
	);
}
