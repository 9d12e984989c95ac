import type { PageProblem } from "../../ui/page-problem.ts";

/** There is no board of that number, or it was deleted. */
export const boardGone = (subject: string): Response =>
	Response.json({ code: "board-gone", subject } satisfies PageProblem, {
		status: 404,
	});

/** The number in an address or a field; what can't be one is no board of ours. */
export function readBoardId(text: unknown = ""): number {
	if (typeof text !== "string" || !/^[1-9]\d{0,8}$/.test(text))
		throw boardGone(String(text).slice(0, 100));
	return Number(text);
}

/** Everyone sees every board; changing it is another matter. */
export const boardForbidden = (): Response =>
	Response.json({ code: "forbidden" } satisfies PageProblem, { status: 403 });
