import {
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readDirectoryPage } from "../../directory/directory-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { PeoplePage } from "../../ui/people-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { readPeopleChoice } from "./people-choice.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		requireAllowed(person, "people.see");
		const { searchParams } = new URL(request.url);
		const { query, ...choice } = readPeopleChoice(searchParams);
		const now = context.now();
		const hits =
			query === ""
				? null
				: await context.search.find({ query, now, kinds: ["person"] });
		const ids = hits?.map(({ entry }) => Number(entry.id)) ?? null;
		const page = await readDirectoryPage(context.db, { ids, ...choice }, now);
		if (page.total === 0 && choice.page > 1) {
			searchParams.delete("page");
			throw redirect(`/people?${searchParams}`);
		}
		const { t } = await requestReader(request);
		return {
			title: t("app.title", { page: t("people.title") }),
			choice: { query, ...choice },
			...page,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function People() {
	return <PeoplePage {...useLoaderData<typeof loader>()} />;
}
