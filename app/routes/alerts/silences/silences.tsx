import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { endAnySilence } from "../../../alerts/end-any-silence.server.ts";
import { readSilenceList } from "../../../alerts/silence-list.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { SilencesPage } from "../../../ui/silences-page.tsx";
import { useLivePage } from "../../../ui/use-live-page.ts";
import { requestReader } from "../../request-reader.server.ts";
import { silenceView } from "./silence-views.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const seen = context.live.digestOf("alerts");
		const reader = await requestReader(request);
		const { silences, names } = await readSilenceList(
			context.db,
			person,
			context.now(),
		);
		return {
			title: reader.t("app.title", { page: reader.t("silences.title") }),
			silences: silences.map((one) => silenceView(one, names, reader)),
			seen,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const work = async () => {
		const person = await requirePerson(request, context);
		const id = String(form.get("silence") ?? "");
		await endAnySilence(
			context.db,
			{
				silenceId: /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0,
				by: { ...person, address: context.clientAddress },
			},
			context.now(),
		);
		return redirect("/alerts/silences", 303);
	};
	return answerForm(context, work, (status) =>
		data({ failed: true as const }, { status }),
	);
}

export default function Silences() {
	const { silences, seen } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	useLivePage([], { topic: "alerts", digest: seen });
	return <SilencesPage silences={silences} failed={answer?.failed ?? false} />;
}
