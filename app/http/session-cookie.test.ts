import { expect, test } from "vitest";
import {
	clearSessionCookie,
	readSessionCookie,
	writeSessionCookie,
} from "./session-cookie.ts";

const session = "s".repeat(43);
const end = new Date("2026-12-22T08:00:00Z");
const ask = (url: string, cookie?: string) =>
	new Request(url, { headers: cookie === undefined ? {} : { Cookie: cookie } });

test("a cookie comes back as it was written, on http and on https", () => {
	for (const url of ["http://nebula.test/a", "https://nebula.test/a"]) {
		const [pair] = writeSessionCookie(ask(url), session, end).split(";");
		expect(readSessionCookie(ask(url, `a=b; ${pair}; c=d`))).toBe(session);
	}
});

test("scripts and other sites don't get it, and on https the network doesn't", () => {
	expect(writeSessionCookie(ask("https://nebula.test/"), session, end)).toBe(
		`__Host-nebula=${session}; Path=/; HttpOnly; SameSite=Lax; Expires=Tue, 22 Dec 2026 08:00:00 GMT; Secure`,
	);
	expect(
		writeSessionCookie(ask("http://nebula.test/"), session, end),
	).not.toContain("Secure");
});

test.each([
	["no cookie at all", undefined],
	["another cookie", "theme=dark"],
	["one whose name only ends alike", `xnebula=${session}`],
	["one that is too short", "nebula=abc"],
	["one with something else in it", `nebula=${"<".repeat(43)}`],
])("%s is no session", (_, cookie) => {
	expect(readSessionCookie(ask("http://nebula.test/", cookie))).toBeNull();
});

test("on https a cookie without the host's prefix is not believed", () => {
	expect(
		readSessionCookie(ask("https://nebula.test/", `nebula=${session}`)),
	).toBeNull();
});

test("signing out takes it away", () => {
	expect(clearSessionCookie(ask("http://nebula.test/"))).toContain(
		"nebula=; Path=/; HttpOnly; SameSite=Lax; Expires=Thu, 01 Jan 1970",
	);
});
