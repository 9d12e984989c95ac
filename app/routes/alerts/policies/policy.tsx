import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { gone, readId } from "../../../http/read-id.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { PolicyPage } from "../../../ui/policy-page.tsx";
import type { PolicyRefusal } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { receiverList } from "../routing/receiver-words.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { doPolicyDeed } from "./policy-deed.server.ts";
import {
	EMPTY_POLICY,
	policyRow,
	policyTyped,
	readPolicyTyped,
} from "./policy-form.ts";

/** Null for a policy that is to be made. */
const idOf = (text: string | undefined): number | null =>
	text === "new" ? null : readId(text, "policy-gone");

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requireSettingAsker(request, context);
		const id = idOf(params.id);
		const now = context.now();
		const { timeZone } = context.master.company;
		const [reader, book] = await Promise.all([
			requestReader(request),
			readRoutingBook(context.db, { now, timeZone }),
		]);
		const policy = book.policies.find((one) => one.id === id);
		if (id !== null && !policy) throw gone("policy-gone", String(id));
		const { t, language } = reader;
		return {
			title: t("app.title", { page: policy?.name ?? t("policies.new") }),
			id,
			policy: policy ? policyRow(policy, book, now, language) : null,
			typed: policy ? policyTyped(policy, book, reader) : EMPTY_POLICY,
			lines: receiverList(book, reader).texts,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readPolicyTyped(form);
	const refuse = (refusal: Partial<PolicyRefusal>, status: number) =>
		data({ typed, ...refusal } satisfies PolicyRefusal, { status });
	return answerForm(
		context,
		() =>
			doPolicyDeed(request, context, {
				id: idOf(params.id),
				intent: String(form.get("intent") ?? "save"),
				typed,
				refuse,
			}),
		(status) => refuse({ said: "failed" }, status),
	);
}

export default function EditPolicy() {
	const page = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return <PolicyPage key={page.id} {...page} refusal={refusal ?? null} />;
}
