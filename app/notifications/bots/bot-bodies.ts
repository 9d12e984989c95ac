import { cutBytes } from "../cut-bytes.ts";
import type { Mark } from "../message.ts";
import { markdownText } from "./markdown-text.ts";
import { headline, type Posted } from "./posted.ts";

const plain = (content: string) => ({ tag: "plain_text", content });

const TEMPLATES: Readonly<Record<Mark, string>> = {
	critical: "red",
	warning: "orange",
	resolved: "green",
	information: "blue",
};

/** A card for Feishu and Lark. All of it is `plain_text`: nothing in a message is markup. A request may have 20 KB. */
export const feishuBody = (posted: Posted) => {
	const { content, mark, links } = posted;
	return {
		msg_type: "interactive",
		card: {
			config: { wide_screen_mode: true },
			header: {
				title: plain(cutBytes(headline(posted), 300)),
				template: TEMPLATES[mark],
			},
			elements: [
				{ tag: "div", text: plain(cutBytes(content.summary, 1500)) },
				...(content.details.length === 0
					? []
					: [
							{
								tag: "div",
								fields: content.details
									.slice(0, 20)
									.map(({ label, value }) => ({
										is_short: value.length < 24,
										text: plain(cutBytes(`${label}\n${value}`, 400)),
									})),
							},
						]),
				...content.quotes.slice(0, 3).map(({ text, note }) => ({
					tag: "note",
					elements: [plain(cutBytes(`“${text}” ${note}`, 600))],
				})),
				...(links.length === 0
					? []
					: [
							{
								tag: "action",
								actions: links.slice(0, 5).map(({ text, url }, index) => ({
									tag: "button",
									text: plain(cutBytes(text, 90)),
									url,
									type: index === 0 ? "primary" : "default",
								})),
							},
						]),
			],
		},
	};
};

/** WeCom refuses more than 4096 bytes of markdown. */
export const wecomBody = (posted: Posted) => ({
	msgtype: "markdown",
	markdown: { content: markdownText(posted, 4096) },
});

/** DingTalk refuses more than 20,000 bytes in all; the title is what a phone shows first. */
export const dingtalkBody = (posted: Posted) => ({
	msgtype: "markdown",
	markdown: {
		title: cutBytes(headline(posted), 120),
		text: markdownText(posted, 16_000),
	},
});

const slackPlain = (text: string, most: number) => ({
	type: "plain_text",
	text: cutBytes(text, most),
	emoji: false,
});

/** Slack counts 150 characters in a header, 3000 in a section, 10 fields, 75 on a button. */
export const slackBody = (posted: Posted) => {
	const { content, links } = posted;
	return {
		// Where blocks can't be shown; here `<`, `>` and `&` would be markup.
		text: cutBytes(headline(posted), 600)
			.replaceAll("&", "&amp;")
			.replaceAll("<", "&lt;")
			.replaceAll(">", "&gt;"),
		blocks: [
			{ type: "header", text: slackPlain(headline(posted), 150) },
			{ type: "section", text: slackPlain(content.summary, 2000) },
			...(content.details.length === 0
				? []
				: [
						{
							type: "section",
							fields: content.details
								.slice(0, 10)
								.map(({ label, value }) =>
									slackPlain(`${label}\n${value}`, 600),
								),
						},
					]),
			...content.quotes.slice(0, 3).map(({ text, note }) => ({
				type: "context",
				elements: [slackPlain(`“${text}” ${note}`, 600)],
			})),
			...(links.length === 0
				? []
				: [
						{
							type: "actions",
							elements: links.slice(0, 5).map(({ text, url }) => ({
								type: "button",
								text: slackPlain(text, 75),
								url,
							})),
						},
					]),
		],
	};
};
