import type { RequestContext } from "../context.server.ts";
import {
	PAGE_PROBLEMS,
	type PageProblem,
	type PageProblemCode,
} from "../ui/page-problem.ts";

/** What rooms, Node and PostgreSQL throw, by code, and the page that says it. */
const PROBLEM_OF = {
	"unknown-metric": "metric-gone",
	"unknown-member": "member-gone",
	"unknown-version": "version-gone",
	"unknown-batch": "batch-gone",
	"unknown-rule": "rule-gone",
	"unknown-alert": "alert-gone",
	"unknown-route": "route-gone",
	"unknown-policy": "policy-gone",
	"unknown-mute": "mute-gone",
	"unknown-rota": "rota-gone",
	"not-allowed": "forbidden",
	"too-many-followed": "too-many-followed",
	"bad-scope": "bad-address",
	"bad-period": "bad-address",
	"bad-grain": "bad-address",
	"bad-compare": "bad-address",
	"bad-dimension": "bad-address",
	"bad-kind": "bad-address",
	"bad-cursor": "bad-address",
	"too-many-points": "bad-address",
	ECONNREFUSED: "database-away",
	ECONNRESET: "database-away",
	ENOENT: "database-away",
	ENOTFOUND: "database-away",
	EPIPE: "database-away",
	ETIMEDOUT: "database-away",
	"53300": "database-away",
	"57P01": "database-away",
	"57P02": "database-away",
	"57P03": "database-away",
	"08000": "database-away",
	"08001": "database-away",
	"08003": "database-away",
	"08006": "database-away",
} as const satisfies Readonly<Record<string, PageProblemCode>>;

const isListed = (code: string): code is keyof typeof PROBLEM_OF =>
	Object.hasOwn(PROBLEM_OF, code);

/** The pool says these without a code. */
const AWAY =
	/timeout exceeded when trying to connect|Connection terminated|Client has encountered a connection error/;

/** Problems whose own words quote the value and say what is allowed. */
const TELLING: ReadonlySet<PageProblemCode> = new Set([
	"bad-address",
	"member-gone",
	"version-gone",
]);

function codeOf(error: Error): PageProblemCode {
	const code = "code" in error ? String(error.code) : "";
	if (isListed(code)) return PROBLEM_OF[code];
	return AWAY.test(error.message) ? "database-away" : "failed";
}

export function problemOf(
	error: Error,
	subject: string | undefined,
	requestId: string,
): PageProblem {
	const code = codeOf(error);
	return {
		code,
		...(subject === undefined ? {} : { subject }),
		...(TELLING.has(code) ? { detail: error.message } : {}),
		...(PAGE_PROBLEMS[code].status >= 500 ? { requestId } : {}),
	};
}

/** Answers a page's request; what is thrown becomes an answer that the page can say in the reader's language. */
export async function answerPage<Answer>(
	{ requestId }: Pick<RequestContext, "requestId">,
	work: () => Promise<Answer>,
	subject?: string,
): Promise<Answer> {
	try {
		return await work();
	} catch (error) {
		if (!(error instanceof Error)) throw error;
		const problem = problemOf(error, subject, requestId);
		const { status } = PAGE_PROBLEMS[problem.code];
		if (status >= 500) console.error(requestId, error);
		throw Response.json(problem, { status });
	}
}
