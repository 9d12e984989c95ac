import type { LoaderFunctionArgs } from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { findPerson } from "../../http/find-person.server.ts";
import { findGroups } from "./find-groups.server.ts";

const SHOWN = 6;

/** GET /search.json?q=…: for the dialog, as somebody types. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		// A script can't follow a redirect to a form.
		const person = await findPerson(request, context);
		if (person === null)
			return Response.json({ code: "signed-out" }, { status: 401 });
		const query = new URL(request.url).searchParams.get("q") ?? "";
		const groups = await findGroups(request, context, {
			person,
			query,
			shown: SHOWN,
		});
		return Response.json(
			{ groups },
			{ headers: { "Cache-Control": "private, no-store" } },
		);
	});
