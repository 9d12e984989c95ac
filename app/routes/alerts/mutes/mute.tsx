import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import { readComposeChoices } from "../../../boards/compose-choices.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { gone, readId } from "../../../http/read-id.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { MutePage } from "../../../ui/mute-page.tsx";
import type { MuteRefusal } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { routingChoices } from "../routing/routing-choices.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { doMuteDeed } from "./mute-deed.server.ts";
import {
	emptyMute,
	muteHours,
	muteTyped,
	readMuteTyped,
} from "./mute-form.server.ts";

/** Null for a mute timing that is to be made. */
const idOf = (text: string | undefined): number | null =>
	text === "new" ? null : readId(text, "mute-gone");

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requireSettingAsker(request, context);
		const id = idOf(params.id);
		const now = context.now();
		const { timeZone } = context.master.company;
		const [reader, book, compose] = await Promise.all([
			requestReader(request),
			readRoutingBook(context.db, { now, timeZone }),
			readComposeChoices(context.db),
		]);
		const mute = book.mutes.find((one) => one.id === id);
		if (id !== null && !mute) throw gone("mute-gone", String(id));
		const { t } = reader;
		return {
			title: t("app.title", { page: mute?.name ?? t("mutes.new") }),
			id,
			name: mute?.name ?? null,
			typed: mute ? muteTyped(mute, book, reader) : emptyMute(timeZone),
			hours: mute ? muteHours(mute, book, now, timeZone) : null,
			choices: routingChoices(book, compose, reader),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readMuteTyped(form);
	const refuse = (refusal: Partial<MuteRefusal>, status: number) =>
		data({ typed, ...refusal } satisfies MuteRefusal, { status });
	return answerForm(
		context,
		() =>
			doMuteDeed(request, context, {
				id: idOf(params.id),
				intent: String(form.get("intent") ?? "save"),
				typed,
				refuse,
			}),
		(status) => refuse({ said: "failed" }, status),
	);
}

export default function EditMute() {
	const page = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return <MutePage key={page.id} {...page} refusal={refusal ?? null} />;
}
