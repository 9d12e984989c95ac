import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { requestReader } from "../request-reader.server.ts";
import { readMetricTyped } from "./metric-form.ts";
import { requireDefiner } from "./require-definer.server.ts";
import { tryDefinition } from "./try-definition.server.ts";

/** GET /metrics/new/preview: what the definition in the form would show, for a script; nothing is kept. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		await requireDefiner(request, context);
		const search = new URL(request.url).searchParams;
		const { t } = await requestReader(request);
		const answer = await tryDefinition(
			context,
			readMetricTyped(search),
			search.get("of"),
			t,
		);
		return Response.json(answer, {
			headers: { "Cache-Control": "private, no-store" },
		});
	});
