import type { PageProblem } from "../../ui/page-problem.ts";

/** There is no batch of that number. */
export const batchGone = (subject: string): Response =>
	Response.json({ code: "batch-gone", subject } satisfies PageProblem, {
		status: 404,
	});

/** The number in an address; what can't be one is no batch of ours. */
export function readBatchId(text = ""): number {
	if (!/^[1-9]\d{0,14}$/.test(text)) throw batchGone(text);
	return Number(text);
}
