import type { AppContext } from "../../context.server.ts";
import { requireAllowed } from "../../http/require-allowed.server.ts";
import { readSessionCookie } from "../../http/session-cookie.ts";
import { personOfSession } from "../../identity/session.server.ts";
import type { SignedInPerson } from "../../identity/signed-in-person.ts";

/** What the live routes refuse, by the codes of their rooms. */
const REFUSALS: Readonly<
	Record<string, { status: number; retryAfter?: number }>
> = {
	"bad-stream": { status: 400 },
	"bad-watch": { status: 400 },
	"bad-scope": { status: 400 },
	"bad-period": { status: 400 },
	"unknown-stream": { status: 409 },
	"too-many-figures": { status: 413 },
	"too-many-streams": { status: 429, retryAfter: 60 },
	"live-full": { status: 503, retryAfter: 60 },
};

const refusal = (
	status: number,
	error: { readonly code: string; readonly message: string },
	headers: HeadersInit = {},
) => Response.json({ error }, { status, headers });

export interface LiveReader {
	readonly person: SignedInPerson;
	readonly session: string;
}

/** Whoever asks for live figures. A script asks, so that refusals are plain answers and no pages. */
export async function requireLiveReader(
	request: Request,
	{ db, now }: Pick<AppContext, "db" | "now">,
): Promise<LiveReader> {
	const session = readSessionCookie(request);
	const person =
		session === null ? null : await personOfSession(db, session, now());
	if (session === null || person === null)
		throw refusal(401, {
			code: "signed-out",
			message: "sign in to see figures",
		});
	requireAllowed(person, "metrics.see");
	return { person, session };
}

export async function answerLive(
	work: () => Promise<Response>,
): Promise<Response> {
	try {
		return await work();
	} catch (error) {
		if (error instanceof Response) return error;
		if (!(error instanceof Error)) throw error;
		const code = "code" in error ? String(error.code) : "";
		const known = Object.hasOwn(REFUSALS, code) ? REFUSALS[code] : undefined;
		if (known)
			return refusal(
				known.status,
				{ code, message: error.message },
				known.retryAfter ? { "Retry-After": String(known.retryAfter) } : {},
			);
		return refusal(
			503,
			{ code: "not-now", message: "figures can't be read just now" },
			{ "Retry-After": "5" },
		);
	}
}
