import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { PolicyListPage } from "../../../ui/policy-list-page.tsx";
import { requestReader } from "../../request-reader.server.ts";
import { policyRow } from "./policy-form.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const { timeZone } = context.master.company;
		const [reader, book] = await Promise.all([
			requestReader(request),
			readRoutingBook(context.db, { now, timeZone }),
		]);
		const { t } = reader;
		return {
			title: t("app.title", { page: t("policies.title") }),
			mayChange: mayOnSetting(person, "change-routing").allowed,
			policies: book.policies.map((policy) =>
				policyRow(policy, book, now, reader.language),
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Policies() {
	const { policies, mayChange } = useLoaderData<typeof loader>();
	return <PolicyListPage policies={policies} mayChange={mayChange} />;
}
