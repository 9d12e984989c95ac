import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { answerPage } from "../http/answer-page.server.ts";
import { requireSameOrigin } from "../http/require-same-origin.server.ts";
import {
	clearSessionCookie,
	readSessionCookie,
} from "../http/session-cookie.ts";
import { hashSecret } from "../identity/hash-secret.server.ts";
import { signOut } from "../identity/sign-out.server.ts";

export const action = ({ request, context }: ActionFunctionArgs) =>
	answerPage(context, async () => {
		requireSameOrigin(request);
		const session = readSessionCookie(request);
		if (session !== null) {
			await signOut(context.db, session);
			context.live.endSession(hashSecret(session).toString("base64"));
		}
		return redirect("/sign-in?ended", {
			status: 303,
			headers: { "Set-Cookie": clearSessionCookie(request) },
		});
	});

export const loader = () => redirect("/");
