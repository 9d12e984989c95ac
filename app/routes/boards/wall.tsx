import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	useLoaderData,
	useRouteError,
} from "@remix-run/react";
import { boardOfWallLink } from "../../boards/board-of-wall-link.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { BoardWall } from "../../ui/board-wall.tsx";
import { CompanyProvider } from "../../ui/company-context.tsx";
import { WallProblem } from "../../ui/wall-problem.tsx";
import { requestReader } from "../request-reader.server.ts";
import { boardGone } from "./board-id.ts";
import { wallView } from "./wall-view.server.ts";

/** The one page of figures without a session: whoever has the link sees this board, and nothing else. Why a link does not hold is not for strangers. */
export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		const { db } = context;
		const { secret = "" } = params;
		const link = await boardOfWallLink(db, secret, context.now());
		if ("refused" in link) throw boardGone("");
		const reader = await requestReader(request);
		const shown = await wallView(context, link.boardId, reader);
		if (shown === null) throw boardGone("");
		return shown;
	});

/** There is nothing to send here; answered by hand, because the framework would write the address into its log. */
export const action = () =>
	new Response(null, { status: 405, headers: { Allow: "GET, HEAD" } });

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
	{ name: "robots", content: "noindex" },
	{ name: "referrer", content: "no-referrer" },
];

export default function Wall() {
	const { company, view } = useLoaderData<typeof loader>();
	return (
		<CompanyProvider value={company}>
			<BoardWall view={view} live={false} />
		</CompanyProvider>
	);
}

export function ErrorBoundary() {
	const error = useRouteError();
	return (
		<WallProblem gone={isRouteErrorResponse(error) && error.status === 404} />
	);
}
