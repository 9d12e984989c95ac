import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../http/answer-page.server.ts";
import { requirePerson } from "../http/require-person.server.ts";
import { unknownMembers } from "../master/unknown-members.server.ts";
import { UnknownList } from "../ui/unknown-list.tsx";
import { requestReader } from "./request-reader.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const { t } = await requestReader(request);
		const lists = await unknownMembers(context.db);
		return {
			title: t("app.title", { page: t("unknown.title") }),
			lists: lists.map(({ dimension, count, members }) => ({
				dimension,
				count,
				members: members.map(({ id, code, firstSeenAt }) => ({
					id,
					code,
					firstSeenAt: firstSeenAt.toISOString(),
				})),
			})),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Unknown() {
	return <UnknownList {...useLoaderData<typeof loader>()} />;
}
