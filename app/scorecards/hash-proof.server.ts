import { createHash } from "node:crypto";
import { canonicalText, type Proof } from "./proof.ts";

/** The one text of a proof, and its SHA-256. */
export function hashProof(proof: Proof): {
	readonly text: string;
	readonly hash: string;
} {
	const text = canonicalText(proof);
	return { text, hash: createHash("sha256").update(text).digest("hex") };
}
