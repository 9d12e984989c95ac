import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readAuditPage } from "../../audit/audit-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { AuditPage } from "../../ui/audit-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readAuditChoice } from "./audit-choice.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "audit.see");
		const choice = readAuditChoice(new URL(request.url).searchParams);
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("admin.audit.title") }),
			choice,
			...(await readAuditPage(context.db, choice)),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function AdminAudit() {
	return <AuditPage {...useLoaderData<typeof loader>()} />;
}
