import { type Line, MAX_LINE } from "./split-lines.ts";

/** The body as a whole can't be read; nothing of it is taken. */
export class UnreadableBody extends Error {
	readonly code = "unreadable-body";
}

const QUOTE = 34;
const BACKSLASH = 92;
const COMMA = 44;
const END = 93;
const OPEN = new Set([91, 123]);
const CLOSE = new Set([END, 125]);
const isSpace = (code: number) => code <= 32 || code === 0xfeff;

/** Cuts a JSON array that comes in pieces into the texts of its elements, numbered from 1. */
export class ArraySplitter {
	#element = "";
	#count = 0;
	#depth = 0;
	#inString = false;
	#escaped = false;
	#skipping = false;
	#closed = false;

	push(piece: string): Line[] {
		const elements: Line[] = [];
		let from = 0;
		for (let at = 0; at < piece.length; at++) {
			const code = piece.charCodeAt(at);
			if (this.#inString) {
				if (this.#escaped) this.#escaped = false;
				else if (code === BACKSLASH) this.#escaped = true;
				else if (code === QUOTE) this.#inString = false;
				continue;
			}
			if (this.#closed && !isSpace(code))
				throw new UnreadableBody(
					`the JSON array is followed by '${piece.slice(at, at + 20)}': nothing is allowed after its ]`,
				);
			if (code === QUOTE) this.#inString = true;
			else if (OPEN.has(code)) {
				if (this.#depth++ === 0) from = at + 1;
			} else if (CLOSE.has(code)) {
				if (--this.#depth === 0) {
					if (code !== END)
						throw new UnreadableBody(
							`the JSON array ends with } after element ${this.#count + 1}: its ] is missing`,
						);
					this.#take(piece.slice(from, at), elements, true);
					this.#closed = true;
				}
			} else if (code === COMMA && this.#depth === 1) {
				this.#take(piece.slice(from, at), elements, false);
				from = at + 1;
			}
		}
		if (this.#depth > 0) this.#keep(piece.slice(from));
		return elements;
	}

	finish(): Line[] {
		if (!this.#closed)
			throw new UnreadableBody(
				`the JSON array ends within element ${this.#count + 1}: its ] is missing`,
			);
		return [];
	}

	#keep(text: string): void {
		if (this.#skipping) return;
		this.#element += text;
		if (this.#element.length > MAX_LINE) {
			this.#element = "";
			this.#skipping = true;
		}
	}

	#take(tail: string, elements: Line[], last: boolean): void {
		this.#keep(tail);
		const text = this.#element;
		const skipped = this.#skipping;
		this.#element = "";
		this.#skipping = false;
		if (last && this.#count === 0 && !skipped && text.trim() === "") return;
		elements.push({ line: ++this.#count, text: skipped ? null : text });
	}
}
