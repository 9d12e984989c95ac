import type { LoaderFunctionArgs } from "@remix-run/node";
import { eventStream } from "../../http/event-stream.server.ts";
import { hashSecret } from "../../identity/hash-secret.server.ts";
import { personOfSession } from "../../identity/session.server.ts";
import { readStreamName } from "../../live/watch-request.ts";
import { answerLive, requireLiveReader } from "./answer-live.server.ts";

/** GET /live?stream=…: figures as they move. Which ones is said to /live/watch. */
export const loader = ({ request, context }: LoaderFunctionArgs) =>
	answerLive(async () => {
		const { person, session } = await requireLiveReader(request, context);
		const name = readStreamName(
			new URL(request.url).searchParams.get("stream"),
		);
		const { db, now, live, closed, backlog } = context;
		return eventStream(closed, ({ send, end }) =>
			live.open({
				name,
				personId: person.id,
				sessionId: hashSecret(session).toString("base64"),
				send,
				end,
				backlog,
				// A page that is only open does not keep its session alive.
				stillSignedIn: async () =>
					(await personOfSession(db, session, now(), { touch: false })) !==
					null,
			}),
		);
	});
