import type { RequestContext } from "../context.server.ts";
import type { PageProblem } from "../ui/page-problem.ts";
import { answerPage } from "./answer-page.server.ts";

/** Like answerPage, for an action: where the fault is ours the form comes back with what was typed in it, not an error page. */
export async function answerForm<Answer, Failed>(
	context: Pick<RequestContext, "requestId">,
	work: () => Promise<Answer>,
	failed: (status: number) => Failed,
	subject?: string,
): Promise<Answer | Failed> {
	try {
		return await answerPage(context, work, subject);
	} catch (thrown) {
		if (!(thrown instanceof Response) || thrown.status < 500) throw thrown;
		const { code }: PageProblem = await thrown.json();
		return failed(code === "database-away" ? 503 : 500);
	}
}
