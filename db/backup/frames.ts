/** A backup is one stream of frames: a letter, the payload's length in four bytes, the payload. */
export const FRAMES = {
	/** What the file is: JSON, first. */
	header: "H",
	/** The table whose rows follow: JSON. */
	table: "T",
	/** Rows in PostgreSQL's text COPY format, in any pieces. */
	data: "D",
	/** The table's rows are over; how many there were: JSON. */
	end: "E",
	/** Everything is here: JSON, last. */
	footer: "F",
} as const;
type FrameName = keyof typeof FRAMES;

export interface Frame {
	readonly name: FrameName;
	readonly payload: Buffer;
}

export class BackupError extends Error {
	readonly code = "backup";
}

const HEAD = 5;
/** No honest frame is larger; a length beyond it means that the file is something else. */
const LARGEST = 64 * 1024 * 1024;

export function encodeFrame(name: FrameName, payload: Buffer): Buffer {
	const head = Buffer.alloc(HEAD);
	head.write(FRAMES[name], 0, "latin1");
	head.writeUInt32BE(payload.length, 1);
	return Buffer.concat([head, payload]);
}

export const jsonFrame = (name: FrameName, value: unknown): Buffer =>
	encodeFrame(name, Buffer.from(JSON.stringify(value)));

function nameOf(letter: string): FrameName {
	for (const [name, known] of Object.entries(FRAMES))
		if (known === letter) return name as FrameName;
	throw new BackupError(
		`the file is not a backup of Nebula: a frame begins with '${letter}', ${Object.values(FRAMES).join(", ")} are allowed`,
	);
}

/** Cuts a stream of bytes back into frames. */
export async function* decodeFrames(
	bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Frame> {
	let rest: Buffer = Buffer.alloc(0);
	for await (const chunk of bytes) {
		rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
		let at = 0;
		while (rest.length - at >= HEAD) {
			const name = nameOf(rest.toString("latin1", at, at + 1));
			const length = rest.readUInt32BE(at + 1);
			if (length > LARGEST)
				throw new BackupError(
					`the file is damaged: a frame of ${length} bytes, up to ${LARGEST} are allowed`,
				);
			if (rest.length - at - HEAD < length) break;
			const start = at + HEAD;
			at = start + length;
			yield { name, payload: rest.subarray(start, at) };
		}
		rest = rest.subarray(at);
	}
	if (rest.length > 0)
		throw new BackupError("the file is cut off in the middle of a frame");
}

export interface BackupHeader {
	readonly format: 1;
	readonly takenAt: string;
	/** Run in this order, they make the tables that the rows fit into. */
	readonly migrations: readonly string[];
}

export interface BackupFooter {
	readonly tables: number;
	/** Where each sequence goes on. */
	readonly sequences: Readonly<Record<string, number>>;
}

export const readJson = <T>(frame: Frame): T =>
	JSON.parse(frame.payload.toString("utf8"));
