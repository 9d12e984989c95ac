import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readTableLook } from "../../home/company-question.ts";
import { readFollowed } from "../../home/followed-metrics.server.ts";
import { readMemberPage } from "../../home/member-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { MemberPage } from "../../ui/member-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { memberGone, readMember } from "./member-address.ts";
import { memberView } from "./member-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const asked = readMember(params.member);
		const look = readTableLook(new URL(request.url).searchParams);
		const { t, ...reader } = await requestReader(request);
		const question = { ...asked, ...reader, look, now: context.now() };
		const [page, followed] = await Promise.all([
			readMemberPage(context, question),
			readFollowed(context.db, person.id),
		]);
		if (page === null) throw memberGone(params.member ?? "");
		const view = memberView(page, followed, { ...question, t });
		return { title: t("app.title", { page: view.name }), view };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Member() {
	const { view } = useLoaderData<typeof loader>();
	return <MemberPage view={view} />;
}
