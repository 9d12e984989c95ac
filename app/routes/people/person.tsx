import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readPersonPage } from "../../directory/person-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { gone, readId } from "../../http/read-id.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { may } from "../../identity/policy.ts";
import { readPersonCards } from "../../scorecards/person-cards.server.ts";
import { PersonPage } from "../../ui/person-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { quarterName } from "../scorecards/quarter-name.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const reader = await requirePerson(request, context);
		requireAllowed(reader, "people.see");
		const id = readId(params.id, "person-gone");
		const now = context.now();
		const [person, cards] = await Promise.all([
			readPersonPage(context.db, id, now),
			readPersonCards(context.db, id, now),
		]);
		if (person === null) throw gone("person-gone", String(id));
		const { t, language } = await requestReader(request);
		return {
			title: t("app.title", { page: person[language] }),
			person,
			cards: cards.map(({ card, score }) => ({
				id: card.id,
				quarter: quarterName(t, card),
				score,
			})),
			now: now.toISOString(),
			mayManage: may(reader, "people.manage").allowed,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Person() {
	return <PersonPage {...useLoaderData<typeof loader>()} />;
}
