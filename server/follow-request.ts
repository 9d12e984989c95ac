import { randomBytes, randomUUID } from "node:crypto";
import type { Request, RequestHandler, Response } from "express";
import { loggedPath } from "./logged-path.ts";
import { securityHeaders } from "./security-headers.ts";
import { writeLog } from "./write-log.ts";

/** What the rest of the server knows about one request. */
export interface Followed {
	readonly requestId: string;
	readonly nonce: string;
	/** Aborted when the answer's connection closes: request.signal loses its listeners to garbage collection. */
	readonly closed: AbortSignal;
	readonly backlog: () => number;
}

const followed = new WeakMap<Response, Followed>();

export function followedRequest(response: Response): Followed {
	const known = followed.get(response);
	if (!known) throw new Error("a request reached the pages without its log");
	return known;
}

const GIVEN_ID = /^[\w.-]{8,64}$/;

/** A proxy's own id is kept, if the operator trusts proxies at all, so that one id runs through all logs. */
function requestIdOf(request: Request, trustsProxy: boolean): string {
	const given = request.get("x-request-id");
	return trustsProxy && given && GIVEN_ID.test(given) ? given : randomUUID();
}

export interface FollowOptions {
	readonly development: boolean;
	readonly trustsProxy: boolean;
	/** Every answer that is not over yet; the server ends the endless ones when it stops. */
	readonly open: Map<Response, AbortController>;
}

/** Gives each request its id, nonce and end, sets the headers that every answer carries, and writes its one line of log. */
export function followRequest({
	development,
	trustsProxy,
	open,
}: FollowOptions): RequestHandler {
	return (request, response, next) => {
		const start = performance.now();
		const end = new AbortController();
		const known: Followed = {
			requestId: requestIdOf(request, trustsProxy),
			nonce: randomBytes(16).toString("base64url"),
			closed: end.signal,
			backlog: () => response.writableLength,
		};
		followed.set(response, known);
		open.set(response, end);
		response.set(securityHeaders({ nonce: known.nonce, development }));
		response.set("X-Request-Id", known.requestId);
		const path = loggedPath(request.originalUrl);
		response.on("close", () => {
			open.delete(response);
			end.abort();
			writeLog({
				id: known.requestId,
				method: request.method,
				path,
				status: response.statusCode,
				ms: Math.round(performance.now() - start),
				...(response.writableFinished ? {} : { broken: true }),
			});
		});
		next();
	};
}
