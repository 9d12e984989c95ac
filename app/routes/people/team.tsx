import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readTeamPage } from "../../directory/team-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { gone, readId } from "../../http/read-id.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { TeamPage } from "../../ui/team-page.tsx";
import { requestReader } from "../request-reader.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "people.see");
		const id = readId(params.id, "team-gone");
		const team = await readTeamPage(context.db, id, context.now());
		if (team === null) throw gone("team-gone", String(id));
		const { t, language } = await requestReader(request);
		return { title: t("app.title", { page: team[language] }), team };
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Team() {
	return <TeamPage {...useLoaderData<typeof loader>()} />;
}
