import { decideOrigin } from "./same-origin.ts";

/** First in every action: beside SameSite=Lax, the second lock against forms of other sites. */
export function requireSameOrigin(request: Request): void {
	const decision = decideOrigin(request);
	if (!decision.allowed)
		throw new Response(
			`${decision.reason}: this request came from '${decision.origin}'; only pages of ${new URL(request.url).host} may send it`,
			{ status: 403, headers: { "Content-Type": "text/plain; charset=utf-8" } },
		);
}
