import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { SearchPage } from "../../ui/search-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { findGroups } from "./find-groups.server.ts";

const SHOWN = 50;

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const query = (new URL(request.url).searchParams.get("q") ?? "").slice(
			0,
			100,
		);
		const groups = await findGroups(request, context, {
			person,
			query,
			shown: SHOWN,
		});
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("search.title") }),
			query,
			groups,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Search() {
	return <SearchPage {...useLoaderData<typeof loader>()} />;
}
