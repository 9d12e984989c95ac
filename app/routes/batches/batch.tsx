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
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { may } from "../../identity/policy.ts";
import { readBatchPage } from "../../ingest/batch-page.server.ts";
import { undoBatch } from "../../ingest/undo-batch.server.ts";
import { BatchPage } from "../../ui/batch-page.tsx";
import type { UndoProblem } from "../../ui/undo-form.tsx";
import { requestReader } from "../request-reader.server.ts";
import { batchGone, readBatchId } from "./batch-id.ts";
import { batchDetail } from "./batch-rows.ts";
import { readUndoForm } from "./undo-form.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const id = readBatchId(params.id);
		const page = await readBatchPage(context.db, id);
		if (page === null) throw batchGone(String(id));
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("batch.title", { id: String(id) }) }),
			batch: batchDetail(page.batch),
			rejects: page.rejects,
			mayUndo: may(person, "batches.undo").allowed,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const refuse = (problem: UndoProblem, status: number) =>
		data({ problem }, { status });
	const work = async () => {
		const person = await requirePerson(request, context);
		requireAllowed(person, "batches.undo");
		const batch = readBatchId(params.id);
		const input = readUndoForm(form);
		if ("problem" in input) return refuse(input.problem, 400);
		const { clientAddress: address, pool } = context;
		const { outcome } = await undoBatch(pool, {
			batch,
			by: { personId: person.id, name: person.name, address },
			reason: input.reason,
			now: context.now(),
		});
		if (outcome === "not-found") throw batchGone(String(batch));
		if (outcome === "already-undone") return refuse({ code: "already" }, 409);
		return redirect(`/batches/${batch}`, 303);
	};
	const value = String(form.get("reason") ?? "").slice(0, 500);
	return answerForm(context, work, (status) =>
		refuse({ code: "failed", value }, status),
	);
}

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
