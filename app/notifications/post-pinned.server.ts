import { lookup as systemLookup } from "node:dns/promises";
import http from "node:http";
import https from "node:https";
import type { LookupFunction } from "node:net";
import {
	type AllowedTargets,
	refuseAddress,
	refuseUrl,
} from "./address-rule.ts";
import { type Failure, failure } from "./failure.ts";
import type { HttpAnswer } from "./read-answer.ts";

/** A name's addresses, as the system or a test knows them. */
export type Resolve = (
	host: string,
) => Promise<readonly { readonly address: string; readonly family: number }[]>;

export const resolveBySystem: Resolve = (host) =>
	systemLookup(host, { all: true, verbatim: true });

export interface PostOptions {
	readonly allowed: AllowedTargets;
	readonly resolve: Resolve;
	/** For everything: the name, the connection, the answer. */
	readonly timeoutMs: number;
	readonly mostBytes: number;
}

class RefusedAddress extends Error {
	readonly code = "refused-address";
}

/**
 * The one way from a name to a connection: every address that the name has is checked, and the connection goes to one of those that
 * were, so that a name which answers differently the second time gains nothing.
 */
const checkedLookup =
	({ allowed, resolve }: PostOptions): LookupFunction =>
	(host, { all }, callback) => {
		const isNamed = allowed.hosts.has(host.toLowerCase());
		resolve(host).then(
			(found) => {
				for (const { address } of found) {
					const refusal = isNamed ? null : refuseAddress(address, allowed);
					if (refusal)
						return callback(
							new RefusedAddress(`${host} leads to a ${refusal} address`),
							"",
							4,
						);
				}
				const [first] = found;
				if (!first) return callback(new Error(`${host} has no address`), "", 4);
				if (all) callback(null, [...found]);
				else callback(null, first.address, first.family);
			},
			(error: NodeJS.ErrnoException) => callback(error, "", 4),
		);
	};

function failureOf(error: unknown): Failure {
	const code =
		error instanceof Error && "code" in error ? String(error.code) : "";
	const name = error instanceof Error ? error.name : "";
	if (code === "refused-address")
		return failure("refused-address", (error as Error).message, {
			isFinal: true,
		});
	if (name === "AbortError" || name === "TimeoutError" || code === "ABORT_ERR")
		return failure("timeout", "");
	// A message of Node's may hold the address; the code never does.
	return failure("network", code || name);
}

/** Posts a body; follows no redirect, reads only the beginning of the answer, and never hangs. */
export async function postPinned(
	url: string,
	body: string,
	headers: Readonly<Record<string, string>>,
	options: PostOptions,
): Promise<HttpAnswer | Failure> {
	const refusal = refuseUrl(url, options.allowed);
	if (refusal)
		return refusal === "not-a-url" ||
			refusal === "not-https" ||
			refusal === "has-password"
			? failure("bad-target", refusal, { isFinal: true })
			: failure("refused-address", refusal, { isFinal: true });
	const { request } = new URL(url).protocol === "https:" ? https : http;
	try {
		return await new Promise<HttpAnswer>((resolve, reject) => {
			const sent = request(
				url,
				{
					method: "POST",
					// A connection of its own: one that is kept was checked for another message.
					agent: false,
					lookup: checkedLookup(options),
					signal: AbortSignal.timeout(options.timeoutMs),
					headers: {
						...headers,
						"Content-Length": String(Buffer.byteLength(body)),
						"User-Agent": "Nebula",
					},
				},
				(answer) => {
					const chunks: Buffer[] = [];
					let bytes = 0;
					const done = (isCut: boolean) => {
						resolve({
							status: answer.statusCode ?? 0,
							retryAfter: answer.headers["retry-after"] ?? null,
							body: Buffer.concat(chunks)
								.subarray(0, options.mostBytes)
								.toString("utf8"),
							isCut,
						});
						if (isCut) sent.destroy();
					};
					answer.on("data", (chunk: Buffer) => {
						chunks.push(chunk);
						bytes += chunk.length;
						if (bytes > options.mostBytes) done(true);
					});
					answer.on("end", () => done(false));
					answer.on("error", reject);
				},
			);
			sent.on("error", reject);
			sent.end(body);
		});
	} catch (error) {
		return failureOf(error);
	}
}
