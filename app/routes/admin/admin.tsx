import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";

/** Leads to the first of the admin's pages. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerPage(context, async () => {
		requireAllowed(await requirePerson(request, context), "people.manage");
		throw redirect("/admin/people");
	});

/** Never shown: without it an error would be an answer for a script and not a page. */
export default function Admin() {
	return null;
}
