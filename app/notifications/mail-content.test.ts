import { expect, test } from "vitest";
import {
	type MailParts,
	mailHtml,
	mailSubject,
	mailText,
} from "./mail-content.ts";

const EVIL = `"><script>alert('x')</script>&`;
const parts = (text: string): MailParts => ({
	mark: "warning",
	markWord: "Warning",
	content: {
		title: text,
		summary: text,
		details: [{ label: text, value: text }],
		quotes: [{ text, note: text }],
		links: [],
		chart: null,
	},
	links: [{ text, url: `https://nebula.example/x?a="b"` }],
	footer: { text, url: "https://nebula.example/account/notifications" },
	chartText: text,
	lang: "en-IE",
});

test("nothing that somebody wrote is markup in a mail", () => {
	const html = mailHtml(parts(EVIL));
	expect(html).not.toContain("<script");
	expect(html).not.toContain(`a="b"`);
	expect(html.match(/&lt;script&gt;/g)?.length).toBe(10);
});

test("a title can't add a header", () => {
	const subject = mailSubject(parts("a\r\nBcc: all@nebula.example\u2028b"));
	expect(subject).toBe("▲ Warning: a Bcc: all@nebula.example b");
});

test("the text says all that the HTML says", () => {
	const text = mailText(parts("Ear Pro"));
	expect(text.match(/Ear Pro/g)?.length).toBe(9);
	expect(text).toContain("https://nebula.example/account/notifications");
});
