import type { ActionFunctionArgs } from "@remix-run/node";
import { authenticateToken } from "../identity/authenticate-token.server.ts";
import {
	DATABASE_AWAY,
	isDatabaseAway,
	type ReceiveRefusal,
	receiveFacts,
} from "../ingest/receive-facts.server.ts";

const STATUS = {
	"unreadable-body": 400,
	"bad-parameter": 400,
	"broken-off": 400,
	"forbidden-kind": 403,
	"unknown-kind": 404,
	"idempotency-conflict": 409,
	"body-too-large": 413,
	"unsupported-format": 415,
	"database-away": 503,
} satisfies Record<ReceiveRefusal["code"], number>;

const refused = (
	status: number,
	error: { code: string; message: string },
	headers: HeadersInit = {},
) => Response.json({ error }, { status, headers });

const away = () =>
	refused(STATUS[DATABASE_AWAY.code], DATABASE_AWAY, { "Retry-After": "2" });

const TOKEN_REFUSED =
	"send Authorization: Bearer with a token of a source; an admin makes one";

/** POST /api/ingest/<kind>: facts of one kind, see docs/ingest.md. */
export async function action({
	request,
	params,
	context,
}: ActionFunctionArgs): Promise<Response> {
	if (request.method !== "POST")
		return refused(
			405,
			{
				code: "method",
				message: `${request.method} is not allowed here: POST is`,
			},
			{ Allow: "POST" },
		);
	const holder = await authenticateToken(
		context.db,
		request.headers.get("Authorization"),
		context.now(),
	).catch((error: unknown) => {
		if (isDatabaseAway(error)) return null;
		throw error;
	});
	if (holder === null) return away();
	if ("refused" in holder)
		return refused(
			401,
			{
				code: `token-${holder.refused}`,
				message: `the token is ${holder.refused}: ${TOKEN_REFUSED}`,
			},
			{ "WWW-Authenticate": "Bearer" },
		);
	const answer = await receiveFacts(
		context,
		request,
		params.kind ?? "",
		holder,
	);
	if ("code" in answer)
		return answer.code === DATABASE_AWAY.code
			? away()
			: refused(STATUS[answer.code], answer);
	return Response.json({
		...answer,
		rejects_url:
			answer.rejected > 0 && answer.batch !== null
				? `/batches/${answer.batch}/rejects.csv`
				: null,
	});
}

export const loader = () =>
	refused(
		405,
		{
			code: "method",
			message: "GET is not allowed here: POST is, and GET on /schema below it",
		},
		{ Allow: "POST" },
	);
