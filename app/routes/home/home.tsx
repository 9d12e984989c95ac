import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readHomePage } from "../../home/home-page.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { HomePage } from "../../ui/home-page.tsx";
import { useLivePage } from "../../ui/use-live-page.ts";
import { requestReader } from "../request-reader.server.ts";
import { homeView, readShown } from "./home-view.server.ts";

export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const person = await requirePerson(request, context);
		const seen = context.live.digestOf("alerts");
		const now = context.now();
		const shown = readShown(new URL(request.url).searchParams.get("show"));
		const page = await readHomePage(context, { person, shown, now });
		const reader = await requestReader(request);
		return {
			title: reader.t("app.title", { page: reader.t("home.title") }),
			view: homeView(page, person.name, { ...reader, now }),
			seen,
		};
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Home() {
	const { view, seen } = useLoaderData<typeof loader>();
	useLivePage([], { topic: "alerts", digest: seen });
	return <HomePage view={view} />;
}
