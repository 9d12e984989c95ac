import { randomUUID } from "node:crypto";
import { promises as fs } from "node:fs";
import path from "node:path";

const PIECE = 256 * 1024;
/** A batch up to this size waits in memory, a larger one on disk, so that uploads of any size fit into a small process. */
const IN_MEMORY = 4 * 1024 * 1024;

/** Rows in COPY format between the sender's last byte and the commit. */
export class Spool {
	#pieces: Buffer[] = [];
	#text = "";
	#held = 0;
	#file: fs.FileHandle | undefined;
	readonly #folder: string;

	constructor(folder: string) {
		this.#folder = folder;
	}

	async append(rows: string): Promise<void> {
		this.#text += rows;
		if (this.#text.length < PIECE) return;
		this.#flushText();
		if (this.#held > IN_MEMORY) await this.#toDisk();
	}

	#flushText(): void {
		const piece = Buffer.from(this.#text, "utf8");
		this.#text = "";
		this.#held += piece.length;
		this.#pieces.push(piece);
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
		if (this.#text !== "") this.#flushText();
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
		this.#text = "";
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
