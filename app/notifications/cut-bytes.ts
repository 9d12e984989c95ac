const encoder = new TextEncoder();

export const byteLength = (text: string): number => encoder.encode(text).length;

const ELLIPSIS = "…";

/** The text in at most so many bytes of UTF-8; what is cut ends in an ellipsis, and no character is torn apart. */
export function cutBytes(text: string, most: number): string {
	if (byteLength(text) <= most) return text;
	let left = most - byteLength(ELLIPSIS);
	if (left < 0) return "";
	let kept = "";
	for (const character of text) {
		left -= byteLength(character);
		if (left < 0) break;
		kept += character;
	}
	return kept + ELLIPSIS;
}
