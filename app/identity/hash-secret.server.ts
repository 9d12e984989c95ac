import { createHash } from "node:crypto";

/** For secrets of 32 random bytes, which nobody can guess: what the database keeps of a token, a session id. */
export const hashSecret = (secret: string): Buffer =>
	createHash("sha256").update(secret).digest();
