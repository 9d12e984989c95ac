import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { readCompanyCalendar } from "../../scorecards/company-calendar.server.ts";
import { mayWriteCards } from "../../scorecards/may-write-cards.server.ts";
import { readOverview } from "../../scorecards/overview.server.ts";
import { ScorecardsPage } from "../../ui/scorecards-page.tsx";
import { requestReader } from "../request-reader.server.ts";
import { askedQuarter } from "./asked-quarter.ts";
import { cardRows } from "./card-rows.ts";
import { quarterName } from "./quarter-name.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const reader = await requestReader(request);
		const { t } = reader;
		const { calendar } = await readCompanyCalendar(context.db);
		const search = new URL(request.url).searchParams;
		const asked = askedQuarter(search, now, calendar);
		const overview = await readOverview(context, asked, now);
		const here = { fiscal_year: asked.fiscalYear, quarter: asked.quarter };
		const quarters = overview.quarters.some(
			(one) =>
				one.fiscal_year === here.fiscal_year && one.quarter === here.quarter,
		)
			? overview.quarters
			: [here, ...overview.quarters];
		return {
			title: t("app.title", { page: t("scorecards.title") }),
			rows: cardRows(overview, reader),
			mayWrite: await mayWriteCards(context.db, person, now),
			quarter: `${asked.fiscalYear}-Q${asked.quarter}`,
			quarters: quarters.map((one) => ({
				value: `${one.fiscal_year}-Q${one.quarter}`,
				text: quarterName(t, one),
			})),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Overview() {
	return <ScorecardsPage {...useLoaderData<typeof loader>()} />;
}
