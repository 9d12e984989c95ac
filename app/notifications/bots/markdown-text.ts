import { byteLength, cutBytes } from "../cut-bytes.ts";
import { linkAddress, plainMarkdown } from "./plain-markdown.ts";
import { headline, type Posted } from "./posted.ts";

/** The message in the markdown that WeCom and DingTalk share; what does not fit is left out from the back, the links never. */
export function markdownText(posted: Posted, most: number): string {
	const { content } = posted;
	const head = `### ${plainMarkdown(cutBytes(headline(posted), 300))}`;
	const links = posted.links
		.map(({ text, url }) => `[${plainMarkdown(text)}](${linkAddress(url)})`)
		.join("  ");
	const body = [
		cutBytes(plainMarkdown(content.summary), 900),
		content.details
			.map(({ label, value }) =>
				cutBytes(`**${plainMarkdown(label)}** ${plainMarkdown(value)}`, 300),
			)
			.join("\n\n"),
		...content.quotes.map(({ text, note }) =>
			cutBytes(`> ${plainMarkdown(text)} (${plainMarkdown(note)})`, 500),
		),
	].filter((part) => part !== "");
	let left = most - byteLength(head) - byteLength(links) - 4;
	const kept: string[] = [];
	for (const part of body) {
		if (left < 8) break;
		const cut = cutBytes(part, left - 2);
		kept.push(cut);
		left -= byteLength(cut) + 2;
	}
	return [head, ...kept, links].filter((part) => part !== "").join("\n\n");
}
