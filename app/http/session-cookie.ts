/** With https the name itself makes browsers insist on Secure, this host only and the whole site. */
const nameOf = (secure: boolean): string =>
	secure ? "__Host-nebula" : "nebula";

const SESSION = /^[A-Za-z0-9_-]{43}$/;

const isSecure = (request: Request): boolean =>
	new URL(request.url).protocol === "https:";

/** The session in a request's cookies; null where there is none that could be one. */
export function readSessionCookie(request: Request): string | null {
	const wanted = `${nameOf(isSecure(request))}=`;
	for (const part of (request.headers.get("Cookie") ?? "").split(";")) {
		const cookie = part.trim();
		if (!cookie.startsWith(wanted)) continue;
		const value = cookie.slice(wanted.length);
		if (SESSION.test(value)) return value;
	}
	return null;
}

const write = (request: Request, value: string, expires: Date): string => {
	const secure = isSecure(request);
	return `${nameOf(secure)}=${value}; Path=/; HttpOnly; SameSite=Lax; Expires=${expires.toUTCString()}${secure ? "; Secure" : ""}`;
};

/** For Set-Cookie when somebody has signed in. */
export const writeSessionCookie = (
	request: Request,
	session: string,
	expiresAt: Date,
): string => write(request, session, expiresAt);

/** For Set-Cookie when they have signed out. */
export const clearSessionCookie = (request: Request): string =>
	write(request, "", new Date(0));
