const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const looksSecret = (segment: string) =>
	segment.length >= 20 &&
	/^[\w~%=-]+$/.test(segment) &&
	/\d/.test(segment) &&
	/[a-z]/i.test(segment) &&
	!UUID.test(segment);

/** The path as the log may keep it: no query, and nothing that looks like a token in a link. */
export const loggedPath = (url: string): string =>
	(url.split(/[?#]/, 1)[0] ?? "")
		.split("/")
		.map((segment) => (looksSecret(segment) ? "(secret)" : segment))
		.join("/")
		.slice(0, 500);
