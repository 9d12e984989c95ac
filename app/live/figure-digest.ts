import type { Figure } from "../metrics/figure.ts";

/** Two runs of FNV-1a from different starts: nothing that anybody could gain from forging, and short. */
function hash(text: string): string {
	let a = 0x811c9dc5;
	let b = 0x01000193;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		a = Math.imul(a ^ unit, 0x01000193);
		b = Math.imul(b ^ unit, 0x5bd1e995) ^ (b >>> 13);
	}
	return (a >>> 0).toString(36) + (b >>> 0).toString(36);
}

/** By this a page says which figure it has; the server's and the browser's are the same where the figure is. */
export const figureDigest = ({ current, previous }: Figure): string =>
	hash(JSON.stringify([current, previous]));
