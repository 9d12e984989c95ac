import { randomUUID } from "node:crypto";
import { createReadStream, promises as fs } from "node:fs";
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
	readonly #path: string;

	constructor(folder: string) {
		this.#path = path.join(folder, `spool-${randomUUID()}`);
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
		if (this.#file === undefined) {
			await fs.mkdir(path.dirname(this.#path), { recursive: true });
			this.#file = await fs.open(this.#path, "wx", 0o600);
		}
		const pieces = this.#pieces;
		this.#pieces = [];
		this.#held = 0;
		await this.#file.writev(pieces);
	}

	/** May be read again, when a commit is tried again. */
	async *read(): AsyncIterable<Buffer> {
		if (this.#text !== "") this.#flushText();
		if (this.#file !== undefined)
			yield* createReadStream(this.#path, { highWaterMark: PIECE });
		yield* this.#pieces;
	}

	async discard(): Promise<void> {
		this.#pieces = [];
		this.#text = "";
		if (this.#file === undefined) return;
		await this.#file.close();
		this.#file = undefined;
		await fs.rm(this.#path, { force: true });
	}
}
