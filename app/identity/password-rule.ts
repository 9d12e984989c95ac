const SHORTEST = 10;
/** Long enough for any sentence, short enough that hashing stays cheap. */
const LONGEST = 200;

/** The same password typed on another keyboard is the same password. */
export const normalisePassword = (text: string): string =>
	text.normalize("NFKC");

/** Why a new password is not taken, in words that never quote it; null when it is. */
export function problemOfPassword(
	password: string,
	person: { readonly email: string | null; readonly name: string },
): string | null {
	const length = [...password].length;
	if (length < SHORTEST || length > LONGEST)
		return `password: ${length} characters; ${SHORTEST} to ${LONGEST} are allowed`;
	const plain = password.toLowerCase();
	if (plain === person.email || plain === person.name.toLowerCase())
		return "password: it is the person's own name or address; anything that others can't read off is allowed";
	if (new Set(plain).size < 4)
		return "password: the same few characters repeated; 4 or more different ones are allowed";
	return null;
}
