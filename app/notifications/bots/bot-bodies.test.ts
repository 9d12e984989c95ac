import { expect, test } from "vitest";
import { byteLength } from "../cut-bytes.ts";
import {
	dingtalkBody,
	feishuBody,
	slackBody,
	wecomBody,
} from "./bot-bodies.ts";
import type { Posted } from "./posted.ts";

const LONG = "差評".repeat(4000);
const posted = (text: string, count = 3): Posted => ({
	mark: "critical",
	markWord: "嚴重",
	content: {
		title: text,
		summary: text,
		details: Array.from({ length: count * 8 }, () => ({
			label: text,
			value: text,
		})),
		quotes: Array.from({ length: count }, () => ({ text, note: text })),
		links: [],
		chart: null,
	},
	links: [
		{ text: "Open", url: "https://nebula.example/alerts/12?a=(b)" },
		{ text: "Facts", url: "https://nebula.example/metrics/nps/facts" },
	],
});

test("whatever is said, no service's limit is passed, and the links are never what is left out", () => {
	const long = posted(LONG);
	const wecom = wecomBody(long).markdown.content;
	expect(byteLength(wecom)).toBeLessThanOrEqual(4096);
	expect(wecom).toContain("(https://nebula.example/alerts/12?a=%28b%29)");
	const dingtalk = JSON.stringify(dingtalkBody(long));
	expect(byteLength(dingtalk)).toBeLessThan(20_000);
	expect(dingtalk).toContain("https://nebula.example/metrics/nps/facts");
	expect(byteLength(JSON.stringify(feishuBody(long)))).toBeLessThan(20_000);
	const slack = slackBody(long);
	expect(slack.blocks.length).toBeLessThanOrEqual(50);
	const texts = JSON.stringify(slack).match(/"text":"[^"]*"/g) ?? [];
	expect(Math.max(...texts.map((text) => text.length))).toBeLessThan(3000);
	for (const body of [wecom, dingtalk]) expect(body).not.toContain("\ufffd");
});

test.each([
	["a link", "[click](https://evil.example)"],
	["a mention", "<@all>"],
	["a colour", '<font color="info">x</font>'],
	["a picture", "![x](https://evil.example/x.png)"],
	["a heading", "\n# Everybody out"],
	["a quote", "\n> said nobody"],
])("%s in what a user wrote stays text", (_sentence, text) => {
	const { content } = wecomBody(posted(text, 1)).markdown;
	const ours = content
		.replace(/^### /gm, "")
		.replace(/^> /gm, "")
		.replace(/\*\*/g, "")
		.replace(/\[(Open|Facts)\]\(https:\/\/nebula[^)]*\)/g, "");
	expect(ours).not.toMatch(/[<>[\]#*]/);
	expect(JSON.stringify(feishuBody(posted(text)))).not.toContain("lark_md");
	expect(JSON.stringify(slackBody(posted(text)))).not.toContain("mrkdwn");
});
