import { randomBytes } from "node:crypto";
import { deriveKey } from "./derive-key.server.ts";
import { COST, formatHash } from "./password-hash.ts";

/** What the database keeps of a password: salt and parameters stand in it. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const tag = await deriveKey(password, salt, COST);
	return formatHash({
		...COST,
		salt: salt.toString("base64"),
		tag: tag.toString("base64"),
	});
}
