import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { mayOnRule } from "../../../alerts/policy.ts";
import { readRuleList } from "../../../alerts/rule-list.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { RuleListPage } from "../../../ui/rule-list-page.tsx";
import { naming } from "../../metrics/member-naming.ts";
import { requestReader } from "../../request-reader.server.ts";
import { ruleSays } from "./rule-words.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const { t, language } = await requestReader(request);
		const list = await readRuleList(context.db, { now: context.now() });
		const nameOf = naming(list.names, language, t);
		return {
			title: t("app.title", { page: t("alertRules.title") }),
			mayCreate: mayOnRule(person, "create", null).allowed,
			rules: list.rules.map(({ rule, ...rest }) => ({
				...rest,
				id: rule.id,
				name: rule.name,
				enabled: rule.enabled,
				says: ruleSays(
					rule,
					list.definitions.find(({ key }) => key === rule.metric),
					nameOf,
					language,
				),
			})),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Rules() {
	const { rules, mayCreate } = useLoaderData<typeof loader>();
	return <RuleListPage rules={rules} mayCreate={mayCreate} />;
}
