import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { followMetric } from "../../home/follow-metric.server.ts";
import { readFollowForm } from "../../home/followed.ts";
import { unfollowMetric } from "../../home/unfollow-metric.server.ts";
import { answerPage } from "../../http/answer-page.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { requirePerson } from "../../http/require-person.server.ts";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { safeRedirect } from "../../http/safe-redirect.ts";

/** Every follow button of every page posts here, and its page comes back. */
export async function action({ request, context }: ActionFunctionArgs) {
	requireSameOrigin(request);
	const form = await request.formData();
	const work = async () => {
		const person = await requirePerson(request, context);
		requireAllowed(person, "metrics.see");
		const { follow, ...followed } = readFollowForm(form);
		const wish = { ...followed, personId: person.id };
		if (follow) await followMetric(context.db, wish, context.now());
		else await unfollowMetric(context.db, wish);
		return redirect(safeRedirect(form.get("to")), 303);
	};
	return answerPage(context, work, String(form.get("metric") ?? ""));
}

export const loader = () => redirect("/");
