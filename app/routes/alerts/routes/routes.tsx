import {
	type ActionFunctionArgs,
	data,
	type LoaderFunctionArgs,
	type MetaFunction,
	redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { moveRoute } from "../../../alerts/move-route.server.ts";
import { readRoutingBook } from "../../../alerts/routing-book.server.ts";
import { mayOnSetting } from "../../../alerts/settings-policy.ts";
import { readComposeChoices } from "../../../boards/compose-choices.server.ts";
import { answerForm } from "../../../http/answer-form.server.ts";
import { answerPage } from "../../../http/answer-page.server.ts";
import { readId } from "../../../http/read-id.ts";
import { requirePerson } from "../../../http/require-person.server.ts";
import { requireSameOrigin } from "../../../http/require-same-origin.server.ts";
import { safeRedirect } from "../../../http/safe-redirect.ts";
import { RouteListPage } from "../../../ui/route-list-page.tsx";
import { requestReader } from "../../request-reader.server.ts";
import { matcherOfForm, readMatcher } from "../routing/matcher-form.server.ts";
import { routingChoices } from "../routing/routing-choices.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { explainedView } from "./explained.ts";
import { routeRows } from "./route-rows.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const now = context.now();
		const { timeZone } = context.master.company;
		const [reader, book, compose] = await Promise.all([
			requestReader(request),
			readRoutingBook(context.db, { now, timeZone }),
			readComposeChoices(context.db),
		]);
		const search = new URL(request.url).searchParams;
		const asked = readMatcher(search);
		const { matcher, problems } = await matcherOfForm(
			context,
			asked,
			book,
			reader,
		);
		const isAsked = Object.values(asked).some((value) => value !== "");
		return {
			title: reader.t("app.title", { page: reader.t("routes.title") }),
			view: {
				routes: routeRows(book, reader, now),
				mayChange: mayOnSetting(person, "change-routing").allowed,
				asked,
				explained:
					isAsked && problems.length === 0
						? explainedView(book, matcher, reader, now)
						: null,
				problems,
			},
			choices: routingChoices(book, compose, reader),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

/** Moves a route; what was asked stays asked. */
export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const work = async () => {
		const by = await requireSettingAsker(request, context);
		const text = (name: string) => String(form.get(name) ?? "");
		await moveRoute(
			context.db,
			{
				routeId: readId(text("id"), "route-gone"),
				place: Number(text("place")) || 1,
				by,
			},
			context.now(),
		);
		const { search } = new URL(request.url);
		return redirect(safeRedirect(`/alerts/routes${search}`), 303);
	};
	return answerForm(context, work, (status) =>
		data({ said: "failed" as const }, { status }),
	);
}

export default function Routes() {
	const { view, choices } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<RouteListPage view={view} choices={choices} said={answer?.said ?? null} />
	);
}
