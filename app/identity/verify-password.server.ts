import { timingSafeEqual } from "node:crypto";
import { deriveKey } from "./derive-key.server.ts";
import { COST, parseHash } from "./password-hash.ts";

/** Stands in where there is no account or no password, so that the answer takes as long. */
const NOBODY = {
	...COST,
	salt: "AAAAAAAAAAAAAAAAAAAAAA==",
	tag: "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
};

/** True where the password is the one behind the hash; a null hash costs the same and is never right. */
export async function verifyPassword(
	password: string,
	hash: string | null,
): Promise<boolean> {
	const stored = hash === null ? NOBODY : parseHash(hash);
	const key = await deriveKey(
		password,
		Buffer.from(stored.salt, "base64"),
		stored,
	);
	const right = timingSafeEqual(key, Buffer.from(stored.tag, "base64"));
	return right && hash !== null;
}
