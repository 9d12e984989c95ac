import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import {
	isRouteErrorResponse,
	useLoaderData,
	useRouteError,
} from "@remix-run/react";
import { answerPage } from "../../http/answer-page.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { BoardWall } from "../../ui/board-wall.tsx";
import { CompanyProvider } from "../../ui/company-context.tsx";
import { WallProblem } from "../../ui/wall-problem.tsx";
import { requestReader } from "../request-reader.server.ts";
import { boardGone, readBoardId } from "./board-id.ts";
import { wallView } from "./wall-view.server.ts";

export const loader = ({ request, params, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requirePerson(request, context);
		const id = readBoardId(params.id);
		const shown = await wallView(context, id, await requestReader(request));
		if (shown === null) throw boardGone(String(id));
		return shown;
	});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data?.title },
];

export default function Wall() {
	const { company, view } = useLoaderData<typeof loader>();
	return (
		<CompanyProvider value={company}>
			<BoardWall view={view} live />
		</CompanyProvider>
	);
}

export function ErrorBoundary() {
	const error = useRouteError();
	return (
		<WallProblem gone={isRouteErrorResponse(error) && error.status === 404} />
	);
}
