import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readOutboxPage } from "../../notifications/outbox-page.server.ts";
import { OUTBOX_STATES } from "../../notifications/outbox-state.ts";
import { replayDead } from "../../notifications/replay-dead.server.ts";
import { type OutboxAnswer, OutboxPage } from "../../ui/outbox-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(
			await requirePerson(request, context),
			"notifications.manage",
		);
		const { t, language } = await requestReader(request);
		const { searchParams } = new URL(request.url);
		const state =
			OUTBOX_STATES.find((one) => one === searchParams.get("state")) ?? "dead";
		const before = Number(searchParams.get("before")) || null;
		return {
			title: t("app.title", { page: t("outbox.title") }),
			outbox: await readOutboxPage(context.db, { state, before, language }),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(
		args,
		{ action: "notifications.manage" },
		async ({ by, text }): Promise<OutboxAnswer> => {
			const { db, now } = args.context;
			const id = text("intent") === "all" ? "all" : Number(text("id")) || 0;
			return { replayed: await replayDead(db, { id, by }, now()) };
		},
	);

export default function AdminOutbox() {
	return (
		<OutboxPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
