import type { KeyPart } from "./mapping.ts";

const escaped = (text: string): string =>
	text.replace(/[\\|]/g, (mark) => `\\${mark}`);

/**
 * Makes a row's id from its cells. Where the key asks for the ordinal, the n-th row with the same cells in this file gets n:
 * a file without a key of its own then keeps its true repeats, and the same file sent again gives the same ids.
 */
export function rowKey(
	parts: readonly KeyPart[],
	places: Readonly<Record<string, number>>,
): (cells: readonly string[]) => string | null {
	const seen = new Map<string, number>();
	const counts = parts.includes("ordinal");
	return (cells) => {
		let filled = false;
		const texts = parts.map((part) => {
			if (part === "ordinal") return null;
			if ("text" in part) return part.text;
			const cell = (cells[places[part.column] as number] ?? "").trim();
			filled ||= cell !== "";
			return escaped(cell);
		});
		if (!filled) return null;
		if (!counts) return texts.join("|");
		const same = texts.join("|");
		const ordinal = (seen.get(same) ?? 0) + 1;
		seen.set(same, ordinal);
		return texts.map((text) => text ?? ordinal).join("|");
	};
}
