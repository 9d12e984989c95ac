import { argon2 } from "node:crypto";
import { promisify } from "node:util";
import { normalisePassword } from "./password-rule.ts";

const derive = promisify(argon2);

/** Argon2id, off the event loop. */
export const deriveKey = (
	password: string,
	salt: Uint8Array,
	cost: { memory: number; passes: number; parallelism: number },
): Promise<Buffer> =>
	derive("argon2id", {
		message: normalisePassword(password),
		nonce: salt,
		tagLength: 32,
		memory: cost.memory,
		passes: cost.passes,
		parallelism: cost.parallelism,
	});
