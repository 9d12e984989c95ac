import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readBatchList } from "../../ingest/batch-list.server.ts";
import { KINDS } from "../../metrics/kinds/all.ts";
import { BatchList } from "../../ui/batch-list.tsx";
import { requestReader } from "../request-reader.server.ts";
import { batchRow } from "./batch-rows.ts";

/** An address that names no batch of ours starts at the newest. */
const readBefore = (text: string | null): number | undefined =>
	text !== null && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : undefined;

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const { searchParams } = new URL(request.url);
		const kind = KINDS.find(({ key }) => key === searchParams.get("kind"))?.key;
		const before = readBefore(searchParams.get("before"));
		const { batches, next } = await readBatchList(context.db, { kind, before });
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("batches.title") }),
			rows: batches.map(batchRow),
			kinds: KINDS.map(({ key }) => key),
			kind: kind ?? "",
			before: before ?? null,
			next,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Batches() {
	return <BatchList {...useLoaderData<typeof loader>()} />;
}
