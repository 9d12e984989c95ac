import { Readable } from "node:stream";
import type { ReadableStreamDefaultReader } from "node:stream/web";
import { createGunzip } from "node:zlib";
import { UnreadableBody } from "./split-array.ts";

const MIB = 1024 * 1024;
export const MAX_BODY = 64 * MIB;
/** What a gzip body may expand to: enough for facts, too little for a bomb. */
const MAX_EXPANDED = 1024 * MIB;
/** Facts pack to a twentieth at best; what packs to less than a hundredth is no list of facts. */
const MAX_RATIO = 100;
const RATIO_COUNTS_FROM = 16 * MIB;

export class BodyTooLarge extends Error {
	readonly code = "body-too-large";
}

/** The sender's connection ended before its body did. */
export class BrokenOff extends Error {
	readonly code = "broken-off";
}

export type Bytes = AsyncIterable<Uint8Array>;
export type BodyReader = ReadableStreamDefaultReader<Uint8Array>;

/** Whoever stops early leaves the rest unread: to cancel a body cuts the connection before the answer is out. */
async function* bytesOf(body: BodyReader): Bytes {
	for (;;) {
		const { done, value } = await body.read().catch((cause: unknown) => {
			throw new BrokenOff("the sender broke off: nothing was taken", { cause });
		});
		if (done) return;
		yield value;
	}
}

/** Reads on what a refused sender still sends, up to a whole body, so that it comes to read the answer. */
export async function discardRest(body: BodyReader): Promise<void> {
	try {
		for (let total = 0; total <= MAX_BODY; ) {
			const { done, value } = await body.read();
			if (done) return;
			total += value.length;
		}
		await body.cancel();
	} catch {
		// It has gone, and nobody waits for it.
	}
}

async function* limited(
	bytes: Bytes,
	seen: (piece: Uint8Array) => void,
): Bytes {
	let total = 0;
	for await (const piece of bytes) {
		total += piece.length;
		if (total > MAX_BODY)
			throw new BodyTooLarge(
				`the body is larger than ${MAX_BODY / MIB} MiB: send it in several requests`,
			);
		seen(piece);
		yield piece;
	}
}

async function* gunzipped(bytes: Bytes): Bytes {
	const gunzip = createGunzip();
	const source = Readable.from(bytes);
	source.on("error", (error) => gunzip.destroy(error));
	source.pipe(gunzip);
	let total = 0;
	try {
		for await (const piece of gunzip as Bytes) {
			total += piece.length;
			if (total > MAX_EXPANDED)
				throw new BodyTooLarge(
					`the unpacked body is larger than ${MAX_EXPANDED / MIB} MiB: send it in several requests`,
				);
			if (total > RATIO_COUNTS_FROM && total > gunzip.bytesWritten * MAX_RATIO)
				throw new BodyTooLarge(
					`the body unpacks to more than ${MAX_RATIO} times its size: at most that is allowed beyond ${RATIO_COUNTS_FROM / MIB} MiB`,
				);
			yield piece;
		}
	} catch (error) {
		if (
			error instanceof Error &&
			"code" in error &&
			String(error.code).startsWith("Z_")
		)
			throw new UnreadableBody(
				`the body is not whole gzip data: ${error.message}`,
			);
		throw error;
	} finally {
		source.destroy();
		gunzip.destroy();
	}
}

async function* decoded(bytes: Bytes): AsyncIterable<string> {
	const decoder = new TextDecoder("utf-8", { fatal: true });
	let at = 0;
	const decode = (piece?: Uint8Array) => {
		try {
			return decoder.decode(piece, { stream: piece !== undefined });
		} catch {
			throw new UnreadableBody(
				`the body is not UTF-8 text: see the 64 KiB after byte ${at}`,
			);
		}
	};
	for await (const piece of bytes) {
		yield decode(piece);
		at += piece.length;
	}
	yield decode();
}

/** A body as it comes over the wire as text; throws UnreadableBody, BodyTooLarge or BrokenOff. */
export function textOf(
	body: BodyReader,
	gzip: boolean,
	seen: (piece: Uint8Array) => void,
): AsyncIterable<string> {
	const wire = limited(bytesOf(body), seen);
	return decoded(gzip ? gunzipped(wire) : wire);
}
