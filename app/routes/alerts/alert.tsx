import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAlertPage } from "../../alerts/alert-page.server.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { may } from "../../identity/policy.ts";
import { AlertPage } from "../../ui/alert-page.tsx";
import type { DeedProblem } from "../../ui/alert-view.ts";
import { useLivePage } from "../../ui/use-live-page.ts";
import { requestReader } from "../request-reader.server.ts";
import { alertGone, readAlertId } from "./alert-id.ts";
import { alertView } from "./alert-view.server.ts";
import { doDeed, readDeedForm } from "./do-deed.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const seen = context.live.digestOf("alerts");
		const id = readAlertId(params.id);
		const page = await readAlertPage(context, {
			id,
			reader: person,
			seesPersonal: may(person, "facts.see-personal").allowed,
			now: context.now(),
		});
		if (page === null) throw alertGone(id);
		const reader = await requestReader(request);
		const view = alertView(page, reader, person.id);
		const title = reader.t("alert.title", {
			id: String(id),
			name: view.name,
		});
		return { title: reader.t("app.title", { page: title }), view, seen };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

const STATUS: Readonly<Record<DeedProblem["code"], number>> = {
	over: 409,
	already: 409,
	"bad-input": 400,
	failed: 500,
};

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = readDeedForm(await request.formData());
	const refuse = (problem: DeedProblem, status = STATUS[problem.code]) =>
		data({ problem }, { status });
	const refusedAs = (code: DeedProblem["code"]): DeedProblem => ({
		deed: form.deed ?? "comment",
		code,
		value: form.value,
	});
	const work = async () => {
		const person = await requirePerson(request, context);
		const alertId = readAlertId(params.id);
		const { language } = await requestReader(request);
		const by = { ...person, address: context.clientAddress };
		try {
			const problem = await doDeed(context, { alertId, by, form, language });
			return problem ? refuse(problem) : redirect(`/alerts/${alertId}`, 303);
		} catch (error) {
			const code = (error as { code?: unknown }).code;
			if (code === "alert-is-over") return refuse(refusedAs("over"));
			if (code === "bad-input") return refuse(refusedAs("bad-input"));
			throw error;
		}
	};
	return answerForm(
		context,
		work,
		(status) => refuse(refusedAs("failed"), status),
		params.id,
	);
}

export default function Alert() {
	const { view, seen } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	useLivePage([], { topic: "alerts", digest: seen });
	return <AlertPage view={view} problem={answer?.problem ?? null} />;
}
