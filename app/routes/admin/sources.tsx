import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { createSource } from "../../identity/create-source.server.ts";
import { readSourceTerms } from "../../ingest/source-terms.server.ts";
import {
	type NewSourceAnswer,
	SourceSettings,
} from "../../ui/source-settings.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "sources.manage");
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("admin.sources.title") }),
			sources: await readSourceTerms(context.db),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(
		args,
		{ action: "sources.manage", quotes: "key" },
		async ({ by, text }): Promise<NewSourceAnswer> => {
			const key = text("key");
			const name = text("name") || key;
			const { created } = await createSource(
				args.context.db,
				{ key, name, by },
				args.context.now(),
			);
			return { key, created };
		},
	);

export default function AdminSources() {
	return (
		<SourceSettings
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
