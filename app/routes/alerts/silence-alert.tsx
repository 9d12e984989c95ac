import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readAlertPage } from "../../alerts/alert-page.server.ts";
import { checkSilence } from "../../alerts/silence.ts";
import { silenceFromAlert } from "../../alerts/silence-from-alert.server.ts";
import { previewSilence } from "../../alerts/silence-preview.server.ts";
import {
	isSilenceWidth,
	type SilenceWidth,
} from "../../alerts/silence-reach.ts";
import { answerForm } from "../../http/answer-form.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import {
	SilenceAlertPage,
	type SilenceRefusal,
} from "../../ui/silence-alert-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { alertGone, readAlertId } from "./alert-id.ts";
import { silenceFormView } from "./silence-form-view.server.ts";

const HOUR = 3_600_000;
const DEFAULT_HOURS = "4";

interface SilenceForm {
	readonly width: SilenceWidth;
	readonly hours: string;
	readonly comment: string;
	readonly key: string;
}

function readForm(form: FormData | URLSearchParams): SilenceForm {
	const width = form.get("width");
	const hours = String(form.get("hours") ?? "");
	return {
		width: isSilenceWidth(width) ? width : "alert",
		hours: /^[1-9]\d{0,3}$/.test(hours) ? hours : DEFAULT_HOURS,
		comment: String(form.get("comment") ?? "").slice(0, 2000),
		key: String(form.get("key") ?? "").slice(0, 60),
	};
}

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const id = readAlertId(params.id);
		const form = readForm(new URL(request.url).searchParams);
		const page = await readAlertPage(context, {
			id,
			reader: person,
			seesPersonal: false,
			now: context.now(),
		});
		const preview = await previewSilence(context.db, id, form.width);
		if (page === null || preview === null) throw alertGone(id);
		if (!page.may.silence || page.alert.endedAt !== null)
			throw redirect(`/alerts/${id}`);
		const reader = await requestReader(request);
		const view = silenceFormView(page, preview, form, reader);
		const title = reader.t("alert.silence.title", { name: view.name });
		return { title: reader.t("app.title", { page: title }), view };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = readForm(await request.formData());
	const refuse = (problem: SilenceRefusal, status: number) =>
		data({ problem, typed: form }, { status });
	const work = async () => {
		const person = await requirePerson(request, context);
		const alertId = readAlertId(params.id);
		const now = context.now();
		const preview = await previewSilence(context.db, alertId, form.width);
		if (preview === null) throw alertGone(alertId);
		const checked = checkSilence({
			matcher: preview.matcher,
			from: now,
			until: new Date(now.getTime() + Number(form.hours) * HOUR),
			comment: form.comment,
		});
		if ("problems" in checked)
			return refuse(
				checked.problems.some(({ code }) => code === "comment-too-long")
					? "comment-too-long"
					: "comment-missing",
				400,
			);
		await silenceFromAlert(
			context.db,
			{
				alertId,
				by: { ...person, address: context.clientAddress },
				silence: checked.silence,
				key: form.key,
			},
			now,
		);
		return redirect(`/alerts/${alertId}`, 303);
	};
	return answerForm(
		context,
		work,
		(status) => refuse("failed", status),
		params.id,
	);
}

export default function SilenceAlert() {
	const { view } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const typed = answer?.typed;
	return (
		<SilenceAlertPage
			view={typed ? { ...view, ...typed, formKey: view.formKey } : view}
			problem={answer?.problem ?? null}
		/>
	);
}
