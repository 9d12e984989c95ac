import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { gone, readId } from "../../http/read-id.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readAccount } from "../../identity/account-list.server.ts";
import { changeRole } from "../../identity/change-role.server.ts";
import { invitePerson } from "../../identity/invite-person.server.ts";
import { signOutEverywhere } from "../../identity/sign-out-everywhere.server.ts";
import { type AccountAnswer, AccountPage } from "../../ui/account-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const reader = await requirePerson(request, context);
		requireAllowed(reader, "people.manage");
		const id = readId(params.id, "person-gone");
		const account = await readAccount(context.db, id, context.now());
		if (account === null) throw gone("person-gone", String(id));
		const { t, language } = await requestReader(request);
		return {
			title: t("app.title", { page: account.names[language] }),
			account,
			isReader: reader.id === id,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(
		args,
		{ action: "people.manage", quotes: "role" },
		async ({ by, text }): Promise<AccountAnswer> => {
			const { db, now } = args.context;
			const personId = readId(args.params.id, "person-gone");
			const role = text("role");
			switch (text("intent")) {
				case "invite": {
					const made = await invitePerson(db, { personId, by }, now());
					const { origin } = new URL(args.request.url);
					return {
						done: "invited",
						link: `${origin}/invitation/${made.secret}`,
						until: made.expiresAt.toISOString(),
					};
				}
				case "end-sessions": {
					const ended = await signOutEverywhere(db, { personId, by }, now());
					return { done: "ended", n: ended.endedSessions };
				}
				default: {
					const change = text("intent") === "revoke" ? "revoke" : "grant";
					await changeRole(db, { personId, role, change, by }, now());
					return { done: change, role };
				}
			}
		},
	);

export default function AdminPerson() {
	return (
		<AccountPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
