const EMAIL = /^[^\s\p{Cc}@,;<>"]{1,64}@[^\s\p{Cc}@,;<>"]{1,250}$/u;

/** In the form it is stored and compared in; null where it can't be an address. */
export function readEmail(text: string): string | null {
	const email = text.trim().toLowerCase();
	return EMAIL.test(email) ? email : null;
}
