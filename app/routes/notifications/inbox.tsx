import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { data } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { readInboxPage } from "../../notifications/inbox-page.server.ts";
import { markRead } from "../../notifications/mark-read.server.ts";
import { InboxPage } from "../../ui/inbox-page.tsx";
import { useInboxNews } from "../../ui/use-inbox-news.ts";
import { requestReader } from "../request-reader.server.ts";

const instant = (text: unknown): Date | null => {
	const at = Date.parse(String(text ?? ""));
	return Number.isNaN(at) ? null : new Date(at);
};

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { id: personId } = await requirePerson(request, context);
		const { t, language } = await requestReader(request);
		const before = instant(new URL(request.url).searchParams.get("before"));
		return {
			title: t("app.title", { page: t("inbox.title") }),
			isNewest: before === null,
			inbox: await readInboxPage(
				context.db,
				{ personId, language, before },
				context.now(),
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = ({ request, context }: ActionFunctionArgs) =>
	answerForm(
		context,
		async () => {
			requireSameOrigin(request);
			const form = await request.formData();
			const { id } = await requirePerson(request, context);
			const key = form.get("key");
			const until = instant(form.get("until")) ?? context.now();
			const marked = await markRead(
				context.db,
				id,
				key === null ? { until } : { key: String(key) },
				context.now(),
			);
			return { marked };
		},
		(status) => data({ failed: true as const }, { status }),
	);

export default function Inbox() {
	useInboxNews();
	return (
		<InboxPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
