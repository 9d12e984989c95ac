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
import { RoutePage } from "../../../ui/route-page.tsx";
import type { RouteRefusal } from "../../../ui/routes-view.ts";
import { requestReader } from "../../request-reader.server.ts";
import { routingChoices } from "../routing/routing-choices.ts";
import { requireSettingAsker } from "../routing/setting-asker.server.ts";
import { doRouteDeed } from "./route-deed.server.ts";
import {
	EMPTY_ROUTE,
	readRouteTyped,
	routeTyped,
} from "./route-form.server.ts";
import { changedRouting } from "./route-rows.ts";

/** Null for a route that is to be made. */
const idOf = (text: string | undefined): number | null =>
	text === "new" ? null : readId(text, "route-gone");

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
		const { t } = reader;
		const index = book.routes.findIndex((route) => route.id === id);
		const route = book.routes[index];
		if (id !== null && !route) throw gone("route-gone", String(id));
		const place = route ? index + 1 : null;
		return {
			title: t("app.title", {
				page: place === null ? t("routes.new") : t("routes.one", { place }),
			}),
			id,
			place,
			typed: route ? routeTyped(route, book, reader) : EMPTY_ROUTE,
			choices: routingChoices(book, compose, reader),
			/** What would be so without it. */
			without: changedRouting(
				book,
				book.routes.filter((other) => other !== route),
				reader,
				now,
			),
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export async function action({ request, params, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const typed = readRouteTyped(form);
	const refuse = (refusal: Partial<RouteRefusal>, status: number) =>
		data({ typed, ...refusal } satisfies RouteRefusal, { status });
	return answerForm(
		context,
		() =>
			doRouteDeed(request, context, {
				id: idOf(params.id),
				intent: String(form.get("intent") ?? "save"),
				typed,
				refuse,
			}),
		(status) => refuse({ said: "failed" }, status),
	);
}

export default function EditRoute() {
	const page = useLoaderData<typeof loader>();
	const refusal = useActionData<typeof action>();
	return <RoutePage key={page.id} {...page} refusal={refusal ?? null} />;
}
