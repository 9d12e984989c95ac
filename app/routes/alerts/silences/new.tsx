import { randomUUID } from "node:crypto";
import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { createSilence } from "../../../alerts/create-silence.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { formatLocal } from "../../../ui/format-time.ts";
import { NewSilencePage } from "../../../ui/new-silence-page.tsx";
import type {
	SilencePreviewView,
	SilenceTypedProblem,
} from "../../../ui/silence-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { askedSilence } from "./asked-silence.server.ts";
import { readSilence, readSilenceTyped } from "./silence-form.server.ts";

const HOUR = 3_600_000;

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const reader = await requestReader(request);
		const now = context.now();
		const { timeZone } = context.master.company;
		const until = new Date(now.getTime() + 4 * HOUR).toISOString();
		const typed = readSilenceTyped(new URL(request.url).searchParams, {
			until: formatLocal(until, timeZone),
		});
		const asked = await askedSilence(context, typed, person, reader, now);
		return {
			title: reader.t("app.title", { page: reader.t("silences.new") }),
			typed,
			choices: asked.choices,
			preview: asked.preview,
			problems: asked.problems,
			formKey: randomUUID(),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readSilenceTyped(form, { until: "" });
	const answer = (
		said: "failed" | "problems" | "look" | "forbidden",
		status: number,
		preview: SilencePreviewView | null = null,
		problems: readonly SilenceTypedProblem[] = [],
	) => data({ typed, said, preview, problems }, { status });
	const work = async () => {
		const person = await requirePerson(request, context);
		const reader = await requestReader(request);
		const now = context.now();
		const { timeZone } = context.master.company;
		const asked = await askedSilence(context, typed, person, reader, now);
		const { matcher, preview } = asked;
		const read = readSilence(typed, matcher, timeZone, now);
		const problems = [
			...asked.problems,
			// A place that was not understood is what is wrong, not that nothing is named.
			...("problems" in read ? read.problems : []).filter(
				({ code }) => code !== "names-nothing" || asked.problems.length === 0,
			),
		];
		if (problems.length > 0 || !("silence" in read))
			return answer("problems", 400, preview, problems);
		if (preview?.may === false) return answer("forbidden", 403, preview);
		if (form.get("seen") !== preview?.seen) return answer("look", 200, preview);
		await createSilence(
			context.db,
			{
				silence: read.silence,
				key: String(form.get("key") ?? "").slice(0, 60) || randomUUID(),
				by: { ...person, address: context.clientAddress },
			},
			now,
		);
		return redirect("/alerts/silences", 303);
	};
	return answerForm(context, work, (status) => answer("failed", status));
}

export default function NewSilence() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<NewSilencePage
			choices={page.choices}
			formKey={page.formKey}
			typed={answer?.typed ?? page.typed}
			preview={answer ? answer.preview : page.preview}
			problems={answer?.problems ?? page.problems}
			said={answer?.said ?? null}
		/>
	);
}
