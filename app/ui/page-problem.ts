import type { MessageKey } from "../i18n/translate.ts";

/** What a page can say about its own failure. */
export const PAGE_PROBLEMS = {
	"not-found": { status: 404, title: "error.notFound.title" },
	"metric-gone": { status: 404, title: "error.metricGone.title" },
	"version-gone": { status: 404, title: "error.versionGone.title" },
	"member-gone": { status: 404, title: "error.memberGone.title" },
	"batch-gone": { status: 404, title: "error.batchGone.title" },
	"too-many-followed": { status: 409, title: "follow.tooMany.title" },
	"alert-gone": { status: 404, title: "alert.gone" },
	"person-gone": { status: 404, title: "error.personGone.title" },
	"team-gone": { status: 404, title: "error.teamGone.title" },
	"board-gone": { status: 404, title: "boards.gone" },
	"card-gone": { status: 404, title: "scorecard.gone" },
	"rule-gone": { status: 404, title: "alertRules.gone" },
	"may-not-define": { status: 403, title: "define.forbidden" },
	"route-gone": { status: 404, title: "routes.gone" },
	"policy-gone": { status: 404, title: "policies.gone" },
	"mute-gone": { status: 404, title: "mutes.gone" },
	"rota-gone": { status: 404, title: "onCall.gone" },
	forbidden: { status: 403, title: "error.forbidden.title" },
	origin: { status: 403, title: "error.forbidden.title" },
	"bad-address": { status: 400, title: "error.badRequest.title" },
	"database-away": { status: 503, title: "error.database.title" },
	/** Only a browser says this: nobody there could. */
	"server-away": { status: 503, title: "error.away.title" },
	failed: { status: 500, title: "error.server.title" },
} as const satisfies Readonly<
	Record<string, { status: number; title: MessageKey }>
>;

export type PageProblemCode = keyof typeof PAGE_PROBLEMS;

/** The body of an error answer, so that the page can say it in the reader's language. */
export interface PageProblem {
	readonly code: PageProblemCode;
	/** The value that it is about: a key, a number, a path. */
	readonly subject?: string;
	/** What is allowed, in the words of the rule that refused. */
	readonly detail?: string;
	readonly requestId?: string;
	/** People who may do what this reader may not. */
	readonly ask?: readonly { readonly id: number; readonly name: string }[];
}

export const isPageProblem = (data: unknown): data is PageProblem =>
	typeof data === "object" &&
	data !== null &&
	"code" in data &&
	typeof data.code === "string" &&
	Object.hasOwn(PAGE_PROBLEMS, data.code);

/** What browsers say, each in its own words, when a request finds nobody. */
const FOUND_NOBODY =
	/^(Failed to fetch|NetworkError when attempting to fetch|Load failed)/;

export const isServerAway = (error: unknown): boolean =>
	error instanceof TypeError && FOUND_NOBODY.test(error.message);
