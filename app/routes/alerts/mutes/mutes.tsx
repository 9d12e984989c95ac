import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { MuteListPage } from "../../../ui/mute-list-page.tsx";
import { requestReader } from "../../request-reader.server.ts";
import { muteRow } from "./mute-form.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const { timeZone } = context.master.company;
		const [reader, book] = await Promise.all([
			requestReader(request),
			readRoutingBook(context.db, { now, timeZone }),
		]);
		const { t } = reader;
		return {
			title: t("app.title", { page: t("mutes.title") }),
			mayChange: mayOnSetting(person, "change-routing").allowed,
			mutes: book.mutes.map((mute) =>
				muteRow(mute, book, reader, now, timeZone),
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Mutes() {
	const { mutes, mayChange } = useLoaderData<typeof loader>();
	return <MuteListPage mutes={mutes} mayChange={mayChange} />;
}
