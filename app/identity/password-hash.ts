/** How much work one guess costs: about 60 ms and 46 MB. Raising it re-hashes each password at its next sign-in. */
export const COST = { memory: 47_104, passes: 1, parallelism: 1 } as const;

export interface PasswordHash {
	readonly memory: number;
	readonly passes: number;
	readonly parallelism: number;
	/** In base64. */
	readonly salt: string;
	readonly tag: string;
}

const FORM =
	/^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/=]+)\$([A-Za-z0-9+/=]+)$/;

export const formatHash = (hash: PasswordHash): string =>
	`$argon2id$v=19$m=${hash.memory},t=${hash.passes},p=${hash.parallelism}$${hash.salt}$${hash.tag}`;

export function parseHash(text: string): PasswordHash {
	const match = FORM.exec(text);
	if (match === null)
		throw new Error("a stored password is not an argon2id hash");
	const [, memory, passes, parallelism, salt, tag] = match;
	return {
		memory: Number(memory),
		passes: Number(passes),
		parallelism: Number(parallelism),
		salt: salt as string,
		tag: tag as string,
	};
}

export const isOutdated = (hash: PasswordHash): boolean =>
	hash.memory !== COST.memory ||
	hash.passes !== COST.passes ||
	hash.parallelism !== COST.parallelism;
