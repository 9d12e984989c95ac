import type { LoaderFunctionArgs } from "@remix-run/node";
import { requirePerson } from "../http/require-person.server.ts";
import type { PageProblem } from "../ui/page-problem.ts";

export async function loader({ request, context }: LoaderFunctionArgs) {
	await requirePerson(request, context);
	throw Response.json({ code: "not-found" } satisfies PageProblem, {
		status: 404,
	});
}

/** Never shown: the loader always throws, and the frame's error page speaks. */
export default function Missing() {
	return null;
}
