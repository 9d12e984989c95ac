const HERE = "http://here.invalid";

/** The one way from somebody's input to a place to go to: a path of this site, or the fallback. */
export function safeRedirect(to: unknown, fallback = "/"): string {
	if (typeof to !== "string" || to.length > 2000) return fallback;
	// Browsers read '//' and '/\' as another site, and drop tabs and line ends before they look.
	if (!/^\/(?![/\\])/.test(to) || /[\p{Cc}\\]/u.test(to)) return fallback;
	const url = URL.parse(to, HERE);
	if (url === null || url.origin !== HERE || url.pathname.startsWith("//"))
		return fallback;
	return `${url.pathname}${url.search}${url.hash}`;
}
