import type {
	ActionFunctionArgs,
	LoaderFunctionArgs,
	MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { findChartFont } from "../../notifications/chart/find-chart-font.server.ts";
import { createEndpoint } from "../../notifications/create-endpoint.server.ts";
import { readEndpoints } from "../../notifications/endpoints-page.server.ts";
import { sendTest } from "../../notifications/send-test.server.ts";
import { switchEndpoint } from "../../notifications/switch-endpoint.server.ts";
import {
	type EndpointAnswer,
	EndpointsPage,
} from "../../ui/endpoints-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { answerAdminForm } from "./admin-form.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(
			await requirePerson(request, context),
			"notifications.manage",
		);
		const { t } = await requestReader(request);
		const { smtpUrl, publicUrl, chartFont } = context.config;
		return {
			title: t("app.title", { page: t("endpoint.title") }),
			endpoints: await readEndpoints(context.db),
			setup: {
				mailHost: smtpUrl === null ? null : new URL(smtpUrl).host,
				publicUrl,
				hasChartFont: findChartFont(chartFont) !== null,
			},
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export const action = (args: ActionFunctionArgs) =>
	answerAdminForm(
		args,
		{ action: "notifications.manage" },
		async ({ by, text }): Promise<EndpointAnswer> => {
			const { db, now, config } = args.context;
			const intent = text("intent");
			if (intent === "create")
				return {
					did: "created",
					outcome: await createEndpoint(
						db,
						{
							input: {
								kind: text("kind"),
								name: text("name"),
								target: text("target"),
								secret: text("secret"),
								language: text("language"),
							},
							allowed: config.webhookAllow,
							by: { ...by, personId: by.personId ?? 0 },
						},
						now(),
					),
				};
			const id = Number(text("id")) || 0;
			const known = (await readEndpoints(db)).find((one) => one.id === id);
			const unknown = {
				problem: { code: "unknown-endpoint" as const, value: String(id) },
			};
			if (intent === "test") {
				if (known)
					await sendTest(
						db,
						{ kind: "endpoint", endpointId: id },
						by.name,
						now(),
					);
				return { did: "tested", outcome: known ?? unknown };
			}
			const enabled = intent === "enable";
			const outcome = await switchEndpoint(db, { id, enabled, by }, now());
			return { did: "switched", outcome: outcome ?? unknown };
		},
	);

export default function AdminEndpoints() {
	return (
		<EndpointsPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
