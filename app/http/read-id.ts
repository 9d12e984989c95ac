import type { PageProblem, PageProblemCode } from "../ui/page-problem.ts";

/** There is nothing of that number. */
export const gone = (code: PageProblemCode, subject: string): Response =>
	Response.json({ code, subject } satisfies PageProblem, { status: 404 });

/** The number in an address as PostgreSQL keeps it; what can't be one is nothing of ours. */
export function readId(
	text: string | undefined,
	code: PageProblemCode,
): number {
	const id = /^[1-9]\d{0,9}$/.test(text ?? "") ? Number(text) : 0;
	if (id === 0 || id > 2_147_483_647)
		throw gone(code, (text ?? "").slice(0, 50));
	return id;
}
