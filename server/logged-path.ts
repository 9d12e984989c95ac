const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const looksSecret = (segment: string) =>
	segment.length >= 20 &&
	/^[\w~%=-]+$/.test(segment) &&
	/\d/.test(segment) &&
	/[a-z]/i.test(segment) &&
	!UUID.test(segment);

/** What a page's own data request is called after its path. */
const DATA = /\.data$/i;

/** The router reads `/W%61ll` as `/wall`, so this has to as well. */
function isWall(segment: string | undefined): boolean {
	try {
		return decodeURIComponent(segment ?? "").toLowerCase() === "wall";
	} catch {
		return false;
	}
}

/** The path as the log may keep it: no query, nothing that looks like a token in a link, and of a wall's link nothing at all. */
export function loggedPath(url: string): string {
	const segments = (url.split(/[?#]/, 1)[0] ?? "").split("/");
	const first = segments.findIndex((segment) => segment !== "");
	const isWallLink = isWall(segments[first]);
	return segments
		.map((segment, index) =>
			(isWallLink && index > first && segment !== "") ||
			looksSecret(segment.replace(DATA, ""))
				? "(secret)"
				: segment,
		)
		.join("/")
		.slice(0, 500);
}
