import type { ActionFunctionArgs } from "@remix-run/node";
import { requireSameOrigin } from "../../http/require-same-origin.server.ts";
import { LiveError } from "../../live/live-error.ts";
import { LONGEST_WATCH, readWatch } from "../../live/watch-request.ts";
import { answerLive, requireLiveReader } from "./answer-live.server.ts";

/** Scripts send the length of a text; without it nothing bounds what would be read. */
async function readJson(request: Request): Promise<unknown> {
	const length = request.headers.get("Content-Length") ?? "";
	if (!/^\d+$/.test(length) || Number(length) > LONGEST_WATCH)
		throw new LiveError(
			"too-many-figures",
			`a body of '${length}' bytes: at most ${LONGEST_WATCH} are allowed, and they have to be said`,
		);
	try {
		return await request.json();
	} catch {
		throw new LiveError(
			"bad-watch",
			"the body is no JSON: an object with stream and have is allowed",
		);
	}
}

/** POST /live/watch: which figures a stream is told of from now on, and what the page has; answers with those that differ. */
export const action = ({ request, context }: ActionFunctionArgs) =>
	answerLive(async () => {
		requireSameOrigin(request);
		const { person } = await requireLiveReader(request, context);
		const watch = readWatch(await readJson(request));
		const json = await context.live.watch(watch, person.id);
		return new Response(json, {
			headers: {
				"Content-Type": "application/json",
				"Cache-Control": "no-store",
			},
		});
	});

export const loader = () =>
	Response.json(
		{
			error: {
				code: "method",
				message: "GET is not allowed here: POST is, and GET on /live",
			},
		},
		{ status: 405, headers: { Allow: "POST" } },
	);
