import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readCompanyPage } from "../../home/company-page.server.ts";
import {
	parseCompanySplit,
	readTableLook,
} from "../../home/company-question.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { CompanyPage } from "../../ui/company-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { keyTableView } from "./key-table.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const { searchParams } = new URL(request.url);
		const by = parseCompanySplit(searchParams.get("by"));
		const now = context.now();
		const look = readTableLook(searchParams);
		const { t, ...reader } = await requestReader(request);
		const question = { by, look, now, ...reader };
		const table = await readCompanyPage(context, question);
		const total = { name: t("scope.company"), code: null, to: "/company" };
		return {
			title: t("app.title", { page: t("company.title") }),
			by,
			table: keyTableView(table, total, { t, now, ...reader }),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Company() {
	const { by, table } = useLoaderData<typeof loader>();
	return <CompanyPage by={by} table={table} />;
}
