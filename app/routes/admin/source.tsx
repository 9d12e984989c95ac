import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { gone } from "../../http/read-id.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { changeSourceTerms } from "../../ingest/change-source-terms.server.ts";
import { localToInstant } from "../../ingest/mapping/local-time.ts";
import { readSourceTerms } from "../../ingest/source-terms.server.ts";
import { kindName } from "../../ui/kind-name.ts";
import { SourceForm, typedTerms } from "../../ui/source-form.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";
import { readTermsForm } from "./terms-form.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "sources.manage");
		const { t } = await requestReader(request);
		const terms = (await readSourceTerms(context.db)).find(
			(one) => one.sourceKey === params.source && one.kind === params.kind,
		);
		if (terms === undefined) throw gone("not-found", "");
		const page = t("admin.source.title", {
			source: terms.source,
			kind: kindName(terms.kind, t),
		});
		return { title: t("app.title", { page }), terms };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(args, { action: "sources.manage" }, async ({ form, by }) => {
		const { db, now, master } = args.context;
		const { source: sourceKey = "", kind = "" } = args.params;
		const typed = typedTerms(form);
		const toInstant = localToInstant(master.company.timeZone, "earlier");
		const change = readTermsForm(form, toInstant);
		if ("problem" in change)
			return data(
				{ problem: { code: change.problem, value: change.value }, typed },
				{ status: 400 },
			);
		const result = await changeSourceTerms(
			db,
			{ sourceKey, kind, change, by },
			now(),
		);
		if (result.outcome === "not-found") throw gone("not-found", "");
		if (result.outcome === "refused")
			return data(
				{ problem: { code: result.problem, value: typed.through }, typed },
				{ status: 400 },
			);
		return { saved: true };
	});

export default function AdminSource() {
	return (
		<SourceForm
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
