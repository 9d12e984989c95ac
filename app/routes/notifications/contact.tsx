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
import { choosePreference } from "../../notifications/choose-preference.server.ts";
import { readPreferencePage } from "../../notifications/preference-page.server.ts";
import { sendTest } from "../../notifications/send-test.server.ts";
import { type ContactAnswer, ContactPage } from "../../ui/contact-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readContactForm } from "./contact-form.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { id } = await requirePerson(request, context);
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("contact.title") }),
			hasMail: context.config.smtpUrl !== null,
			page: await readPreferencePage(context.db, id, context.now()),
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
			const { id, name } = await requirePerson(request, context);
			const { db, now } = context;
			if (form.get("intent") === "test") {
				const to = { kind: "person", personId: id, onCall: false } as const;
				const decision = await sendTest(db, to, name, now());
				return data<ContactAnswer>({ decision });
			}
			const outcome = await choosePreference(
				db,
				id,
				readContactForm(form),
				now(),
			);
			return data<ContactAnswer>(outcome, {
				status: "problem" in outcome ? 400 : 200,
			});
		},
		(status) => data<ContactAnswer>({ failed: true }, { status }),
	);

export default function Contact() {
	return (
		<ContactPage
			{...useLoaderData<typeof loader>()}
			answer={useActionData<typeof action>() ?? null}
		/>
	);
}
