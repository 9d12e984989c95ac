import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mayOnRule } from "../../../alerts/policy.ts";
import { readRuleChoices } from "../../../alerts/rule-choices.server.ts";
import { readRulePage } from "../../../alerts/rule-page.server.ts";
import { readComposeChoices } from "../../../boards/compose-choices.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { readId } from "../../../http/read-id.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { RulePage } from "../../../ui/rule-page.tsx";
import type { RuleRefusal } from "../../../ui/rule-refusal.ts";
import { requestReader } from "../../request-reader.server.ts";
import { formChoices, typedScope } from "./form-choices.ts";
import { doRuleDeed } from "./rule-deed.server.ts";
import { readRuleTyped, typedOfRule } from "./rule-form.ts";
import { ruleView } from "./rule-view.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const id = readId(params.id, "rule-gone");
		const reader = await requestReader(request);
		const [page, choices, compose] = await Promise.all([
			readRulePage(context.db, id, context.now()),
			readRuleChoices(context.db),
			readComposeChoices(context.db),
		]);
		const { t } = reader;
		const isInForce = page.deletedAt === null;
		return {
			title: t("app.title", { page: page.rule.name }),
			view: ruleView(page, reader),
			mayChange: isInForce && mayOnRule(person, "change", page.rule).allowed,
			mayDelete: isInForce && mayOnRule(person, "delete", page.rule).allowed,
			typed: typedOfRule(
				page.rule,
				typedScope(page.rule.scope, page.names, reader),
			),
			choices: formChoices(choices, compose, reader),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = {
		...readRuleTyped(form),
		enabled: String(form.get("enabled") ?? ""),
	};
	const refuse = (refusal: Omit<RuleRefusal, "typed">, status: number) =>
		data({ ...refusal, typed } satisfies RuleRefusal, { status });
	const work = () =>
		doRuleDeed(
			request,
			context,
			readId(params.id, "rule-gone"),
			form,
			typed,
			refuse,
		);
	return answerForm(context, work, (status) =>
		refuse({ said: "failed" }, status),
	);
}

export default function Rule() {
	const page = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return (
		<RulePage
			key={`${page.view.id} ${page.view.version}`}
			{...page}
			refusal={refusal ?? null}
		/>
	);
}
