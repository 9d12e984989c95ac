import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import path from "node:path";

const FIRST_PIECE = 16 * 1024;
const PIECE = 256 * 1024;
/** UTF-8 takes at most so many bytes for a UTF-16 unit. */
const BYTES_A_UNIT = 3;
/** A batch up to this size waits in memory, a larger one on disk, so that uploads of any size fit into a small process. */
const IN_MEMORY = 4 * 1024 * 1024;

/** Rows in COPY format between the sender's last byte and the commit. */
export class Spool {
	#pieces: Buffer[] = [];
	#open = Buffer.alloc(0);
	#used = 0;
	#held = 0;
	#file: fs.FileHandle | undefined;
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	/** Straight into bytes: strings that wait for their turn would keep the garbage collector busy. */
	write(row: string): void {
		const room = row.length * BYTES_A_UNIT;
		if (room > this.#open.length - this.#used) {
			this.#close();
			const size = this.#held === 0 ? FIRST_PIECE : PIECE;
			this.#open = Buffer.allocUnsafe(Math.max(size, room));
		}
		this.#used += this.#open.write(row, this.#used, "utf8");
	}

	/** What is too much for memory goes to disk: to be awaited now and then between writes. */
	async settle(): Promise<void> {
		if (this.#held > IN_MEMORY) await this.#toDisk();
	}

	#close(): void {
		if (this.#used === 0) return;
		this.#pieces.push(this.#open.subarray(0, this.#used));
		this.#held += this.#used;
		this.#open = Buffer.alloc(0);
		this.#used = 0;
	}

	async #toDisk(): Promise<void> {
		this.#file ??= await namelessFile(this.#folder);
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#held = 0;
		// Not writev: on a disk that fills up it may write a part and call that success.
		for (const piece of pieces) await this.#file.appendFile(piece);
	}

	/** May be read again, when a commit is tried again. */
	async *read(): AsyncIterable<Buffer> {
		this.#close();
		if (this.#file !== undefined)
			yield* this.#file.createReadStream({
				start: 0,
				autoClose: false,
				highWaterMark: PIECE,
			});
		yield* this.#pieces;
	}

	async discard(): Promise<void> {
		this.#pieces = [];
		this.#open = Buffer.alloc(0);
		this.#used = 0;
		await this.#file?.close();
		this.#file = undefined;
	}
}

/** Its name is taken away at once, so that it vanishes with the process however that ends. */
async function namelessFile(folder: string): Promise<fs.FileHandle> {
	await fs.mkdir(folder, { recursive: true });
	const name = path.join(folder, `spool-${randomUUID()}`);
	const file = await fs.open(name, "wx+", 0o600);
	await fs.rm(name);
	return file;
}
