import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createRule } from "../../../alerts/create-rule.server.ts";
import { readRuleChoices } from "../../../alerts/rule-choices.server.ts";
import { readComposeChoices } from "../../../boards/compose-choices.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { NewRulePage } from "../../../ui/new-rule-page.tsx";
import type { RuleRefusal } from "../../../ui/rule-refusal.ts";
import { requestReader } from "../../request-reader.server.ts";
import { askedRule } from "./asked-rule.server.ts";
import { checkedRule } from "./checked-rule.server.ts";
import { formChoices } from "./form-choices.ts";
import { requireRuleAsker } from "./rule-asker.server.ts";
import { readRuleTyped } from "./rule-form.ts";
import { tryTyped } from "./trial-view.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { person } = await requireRuleAsker(request, context, "create", null);
		const reader = await requestReader(request);
		const search = new URL(request.url).searchParams;
		const [choices, compose] = await Promise.all([
			readRuleChoices(context.db),
			readComposeChoices(context.db),
		]);
		const { t } = reader;
		return {
			title: t("app.title", { page: t("alertRules.new") }),
			typed: await askedRule(context.db, search, choices, reader),
			owner: person.name,
			choices: formChoices(choices, compose, reader),
			// Another question is another form.
			asked: search.toString(),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = {
		...readRuleTyped(form),
		enabled: String(form.get("enabled") ?? ""),
	};
	const refuse = (refusal: Omit<RuleRefusal, "typed">, status: number) =>
		data({ ...refusal, typed } satisfies RuleRefusal, { status });
	const work = async () => {
		const { person, by } = await requireRuleAsker(
			request,
			context,
			"create",
			null,
		);
		const reader = await requestReader(request);
		const choices = await readRuleChoices(context.db);
		if (form.get("intent") === "try")
			return refuse(
				{ trial: await tryTyped(context, typed, choices, reader) },
				200,
			);
		const checked = await checkedRule(
			context,
			typed,
			choices,
			person.id,
			reader.t,
		);
		if ("problems" in checked)
			return refuse({ problems: checked.problems }, 400);
		const id = await createRule(
			context.db,
			{ content: checked.rule, by },
			context.now(),
		);
		return redirect(`/alerts/rules/${id}`, 303);
	};
	return answerForm(context, work, (status) =>
		refuse({ said: "failed" }, status),
	);
}

export default function New() {
	const { typed, choices, owner, asked } = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return (
		<NewRulePage
			key={asked}
			typed={refusal?.typed ?? typed}
			choices={choices}
			owner={owner}
			refusal={refusal ?? null}
		/>
	);
}
