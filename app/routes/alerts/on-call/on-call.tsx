import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readOnCallPage } from "../../../alerts/on-call-page.server.ts";
import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { OnCallPage } from "../../../ui/on-call-page.tsx";
import { requestReader } from "../../request-reader.server.ts";
import { rotaView } from "./on-call-view.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const { t, language } = await requestReader(request);
		const now = context.now();
		const { timeZone } = context.master.company;
		const { rotas, ...named } = await readOnCallPage(context.db, now);
		return {
			title: t("app.title", { page: t("onCall.title") }),
			mayChange: mayOnSetting(person, "change-routing").allowed,
			rotas: rotas.map((one) =>
				rotaView(one, named, { language, person, timeZone, now }),
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function OnCall() {
	const { rotas, mayChange } = useLoaderData<typeof loader>();
	return <OnCallPage rotas={rotas} mayChange={mayChange} />;
}
