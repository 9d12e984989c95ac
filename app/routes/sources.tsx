import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../http/answer-page.server.ts";
import { requirePerson } from "../http/require-person.server.ts";
import { readSourceList } from "../metrics/source-list.server.ts";
import { SourceTable } from "../ui/source-table.tsx";
import { requestReader } from "./request-reader.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("sources.title") }),
			sources: await readSourceList(context.db, context.now()),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Sources() {
	return <SourceTable {...useLoaderData<typeof loader>()} />;
}
