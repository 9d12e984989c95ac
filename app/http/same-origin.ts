export type OriginDecision =
	| { readonly allowed: true; readonly reason: "read" | "same-origin" }
	| {
			readonly allowed: false;
			readonly reason: "other-origin" | "no-origin";
			readonly origin: string;
	  };

/**
 * Whether a form or script of another site may be behind a request that changes something.
 * The host alone is compared, because a proxy that ends TLS may not say that it did.
 */
export function decideOrigin(request: Request): OriginDecision {
	if (request.method === "GET" || request.method === "HEAD")
		return { allowed: true, reason: "read" };
	const origin =
		request.headers.get("Origin") ?? request.headers.get("Referer") ?? "";
	if (origin === "") return { allowed: false, reason: "no-origin", origin };
	return URL.parse(origin)?.host === new URL(request.url).host
		? { allowed: true, reason: "same-origin" }
		: { allowed: false, reason: "other-origin", origin: origin.slice(0, 200) };
}
