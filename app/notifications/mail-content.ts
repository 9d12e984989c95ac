import { MARK_GLYPHS } from "./bots/posted.ts";
import type { Mark, MessageContent } from "./message.ts";

export interface MailParts {
	readonly mark: Mark;
	readonly markWord: string;
	readonly content: MessageContent;
	readonly links: readonly { readonly text: string; readonly url: string }[];
	/** Why it came, and where that is changed. */
	readonly footer: { readonly text: string; readonly url: string };
	/** Of the image, if there is one: what it shows, for those who don't see it. */
	readonly chartText: string | null;
	/** As the lang attribute has it. */
	readonly lang: string;
}

export const CHART_CID = "chart@nebula";

const ENTITIES: Readonly<Record<string, string>> = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	'"': "&quot;",
	"'": "&#39;",
};

export const escapeHtml = (text: string): string =>
	text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** A subject is one line: what would end it could add a header. */
export const mailSubject = ({ mark, markWord, content }: MailParts): string =>
	`${MARK_GLYPHS[mark]} ${markWord}: ${content.title}`
		.replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
		.slice(0, 200);

const COLOURS: Readonly<Record<Mark, string>> = {
	critical: "#a8321f",
	warning: "#7f5300",
	resolved: "#24693d",
	information: "#0a6178",
};

const row = ({ label, value }: MessageContent["details"][number]) =>
	`<tr><th scope="row" align="left" valign="top" style="padding:4px 16px 4px 0;font-weight:normal;color:#5b5f5e">${escapeHtml(label)}</th><td valign="top" style="padding:4px 0">${escapeHtml(value)}</td></tr>`;

const quote = ({ text, note }: MessageContent["quotes"][number]) =>
	`<blockquote style="margin:0 0 10px;padding:0 0 0 12px;border-left:2px solid #dcd9cf">${escapeHtml(text)}<br><small style="color:#5b5f5e">${escapeHtml(note)}</small></blockquote>`;

export function mailHtml(parts: MailParts): string {
	const { mark, markWord, content, links, footer, chartText, lang } = parts;
	const colour = COLOURS[mark];
	return `<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><title>${escapeHtml(content.title)}</title></head>
<body style="margin:0;padding:24px;background:#f4f3ee;color:#1b1f22;font:15px/1.5 system-ui,-apple-system,'Segoe UI','PingFang TC','Microsoft YaHei',sans-serif">
<div style="max-width:640px;margin:0 auto;background:#fdfcf9;border:1px solid #dcd9cf;border-top:3px solid ${colour};padding:20px 24px">
<p style="margin:0;color:${colour};font-weight:600">${MARK_GLYPHS[mark]} ${escapeHtml(markWord)}</p>
<h1 style="margin:4px 0 8px;font-size:20px;line-height:1.3">${escapeHtml(content.title)}</h1>
<p style="margin:0 0 14px">${escapeHtml(content.summary)}</p>
${chartText === null ? "" : `<img src="cid:${CHART_CID}" width="592" alt="${escapeHtml(chartText)}" style="display:block;width:100%;max-width:592px;height:auto;margin:0 0 14px">`}
${content.details.length === 0 ? "" : `<table role="presentation" cellspacing="0" cellpadding="0" style="margin:0 0 14px;font-size:14px">${content.details.map(row).join("")}</table>`}
${content.quotes.map(quote).join("\n")}
<p style="margin:16px 0 0">${links
		.map(
			({ text, url }, index) =>
				`<a href="${escapeHtml(url)}" style="${index === 0 ? "display:inline-block;padding:6px 14px;background:#0a6178;color:#ffffff;text-decoration:none" : "color:#0a6178;margin-left:14px"}">${escapeHtml(text)}</a>`,
		)
		.join(" ")}</p>
</div>
<p style="max-width:640px;margin:12px auto 0;font-size:12px;color:#5b5f5e"><a href="${escapeHtml(footer.url)}" style="color:#5b5f5e">${escapeHtml(footer.text)}</a></p>
</body></html>`;
}

export function mailText(parts: MailParts): string {
	const { mark, markWord, content, links, footer, chartText } = parts;
	const blocks = [
		`${MARK_GLYPHS[mark]} ${markWord}: ${content.title}`,
		content.summary,
		chartText ?? "",
		content.details.map(({ label, value }) => `${label}: ${value}`).join("\n"),
		content.quotes.map(({ text, note }) => `> ${text}\n  ${note}`).join("\n"),
		links.map(({ text, url }) => `${text}: ${url}`).join("\n"),
		`-- \n${footer.text}: ${footer.url}`,
	];
	return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
