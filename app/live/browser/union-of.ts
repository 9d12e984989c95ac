import { MOST_KEYS } from "../watch-request.ts";

/** What several pages show, as one: where they show different values of a figure, no digest stands, so that it is told anew. */
export function unionOf(
	pages: readonly Readonly<Record<string, string>>[],
): Record<string, string> {
	const union: Record<string, string> = {};
	// The last page opened comes first: where there are too many, it is the one that is looked at.
	for (const shown of [...pages].reverse())
		for (const [key, digest] of Object.entries(shown)) {
			if (!(key in union)) {
				if (Object.keys(union).length >= MOST_KEYS) continue;
				union[key] = digest;
			} else if (union[key] !== digest) union[key] = "";
		}
	return union;
}
