import { createHash } from "node:crypto";
import { canonicalText, type Proof } from "./proof.ts";

/** The SHA-256 of a proof's text. */
export const hashText = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

/** The one text of a proof, and its hash. */
export function hashProof(proof: Proof): {
	readonly text: string;
	readonly hash: string;
} {
	const text = canonicalText(proof);
	return { text, hash: hashText(text) };
}
