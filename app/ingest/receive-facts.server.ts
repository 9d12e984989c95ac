import type { ReadableStream } from "node:stream/web";
import {
	type BodyReader,
	BodyTooLarge,
	BrokenOff,
	discardRest,
	MAX_BODY,
	textOf,
} from "./body-bytes.server.ts";
import { fieldsOf } from "./check-record.ts";
import { commitFailure } from "./commit-error.ts";
import { decodeBody, formatOf } from "./decode-body.server.ts";
import {
	IdempotencyConflict,
	type IngestAnswer,
	type IngestContext,
	ingestBatch,
	newBodyHash,
} from "./ingest-batch.server.ts";
import {
	type IngestParameters,
	type Refusal,
	readKind,
	readParameters,
} from "./ingest-request.ts";
import { UnreadableBody } from "./split-array.ts";

export interface Sender {
	readonly tokenId: number;
	readonly name: string;
	readonly sourceId: number;
	readonly kinds: readonly string[] | "all";
}

export type ReceiveRefusal = {
	readonly code:
		| Refusal["code"]
		| "unreadable-body"
		| "idempotency-conflict"
		| "database-away"
		| "broken-off";
	readonly message: string;
};

export const DATABASE_AWAY = {
	code: "database-away",
	message:
		"the database is away: send the same request again, what was taken already counts once",
} satisfies ReceiveRefusal;

export const isDatabaseAway = (error: unknown): boolean =>
	commitFailure(error) === "database-away";

/** One request of facts, from its headers to its commit. Throws only what nobody foresaw. */
export async function receiveFacts(
	context: IngestContext,
	request: Request,
	kindKey: string,
	sender: Sender,
): Promise<IngestAnswer | ReceiveRefusal> {
	if (request.body === null)
		return { code: "unreadable-body", message: "the body is empty" };
	const body = (request.body as ReadableStream<Uint8Array>).getReader();
	try {
		return await receiveBody(context, request, body, kindKey, sender);
	} finally {
		void discardRest(body);
	}
}

async function receiveBody(
	context: IngestContext,
	request: Request,
	body: BodyReader,
	kindKey: string,
	sender: Sender,
): Promise<IngestAnswer | ReceiveRefusal> {
	const kind = readKind(kindKey, sender.kinds);
	if ("code" in kind) return kind;
	const header = (name: string) => request.headers.get(name);
	const parameters = readParameters(
		new URL(request.url).searchParams,
		header,
		context.now().getTime(),
	);
	if ("code" in parameters) return parameters;
	const format = formatOf(header("Content-Type"));
	if (format === null)
		return {
			code: "unsupported-format",
			message: `the Content-Type is '${header("Content-Type")?.slice(0, 100)}': application/x-ndjson, application/json or text/csv is allowed`,
		};
	if (Number(header("Content-Length") ?? 0) > MAX_BODY)
		return {
			code: "body-too-large",
			message: `the body is larger than ${MAX_BODY / 1024 / 1024} MiB: send it in several requests`,
		};

	const known = Object.keys(fieldsOf(kind));
	const bodyHash =
		parameters.idempotencyKey === undefined ? undefined : newBodyHash();
	const texts = textOf(body, parameters.gzip, (piece) =>
		bodyHash?.update(piece),
	);
	const chunks = decodeBody(texts, {
		format,
		checkHeader: (names) => {
			const extra = parameters.ignoreExtra
				? []
				: names.filter((name) => !known.includes(name));
			if (extra.length > 0)
				throw new UnreadableBody(
					`the CSV's columns ${extra
						.slice(0, 5)
						.map((name) => `'${name.slice(0, 50)}'`)
						.join(
							", ",
						)} are no fields of ${kind.key}: ${known.join(", ")} are (extra=ignore leaves others out)`,
				);
		},
	});
	try {
		return await ingestBatch(context, {
			...origin(parameters, sender),
			kind,
			receivedAt: context.now().getTime(),
			chunks,
			...(bodyHash === undefined ? {} : { bodyHash }),
		});
	} catch (error) {
		return refusalOf(error);
	}
}

const origin = (
	{ gzip: _, ...parameters }: IngestParameters,
	{ sourceId, name, tokenId }: Sender,
) => ({
	...parameters,
	sourceId,
	tokenId,
	sentBy: name,
	via: "http" as const,
});

function refusalOf(error: unknown): ReceiveRefusal {
	if (
		error instanceof UnreadableBody ||
		error instanceof BodyTooLarge ||
		error instanceof BrokenOff ||
		error instanceof IdempotencyConflict
	)
		return { code: error.code, message: error.message };
	if (isDatabaseAway(error)) return DATABASE_AWAY;
	throw error;
}
