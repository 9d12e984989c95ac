/** The longest line that is looked at, in characters. */
export const MAX_LINE = 1024 * 1024;

export interface Line {
	readonly line: number;
	/** Null where the line was longer than MAX_LINE and was skipped. */
	readonly text: string | null;
}

/** Cuts text that comes in pieces into numbered lines; empty lines are counted and left out. */
export class LineSplitter {
	#rest = "";
	#line = 0;
	#skipping = false;

	push(piece: string): Line[] {
		const lines: Line[] = [];
		let from = 0;
		for (;;) {
			const end = piece.indexOf("\n", from);
			if (end === -1) break;
			this.#end(lines, piece.slice(from, end));
			from = end + 1;
		}
		if (!this.#skipping) {
			this.#rest += piece.slice(from);
			if (this.#rest.length > MAX_LINE) {
				this.#rest = "";
				this.#skipping = true;
			}
		}
		return lines;
	}

	/** The last line, where no newline follows it. */
	finish(): Line[] {
		const lines: Line[] = [];
		if (this.#rest !== "" || this.#skipping) this.#end(lines, "");
		return lines;
	}

	#end(lines: Line[], tail: string): void {
		this.#line++;
		const text = this.#rest === "" ? tail : this.#rest + tail;
		const tooLong = this.#skipping || text.length > MAX_LINE;
		this.#rest = "";
		this.#skipping = false;
		if (tooLong) lines.push({ line: this.#line, text: null });
		else if (text.trim() !== "") lines.push({ line: this.#line, text });
	}
}
