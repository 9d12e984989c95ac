import { expect, test } from "vitest";
import type { EndpointKind } from "./endpoint.ts";
import { type HttpAnswer, readAnswer } from "./read-answer.ts";

const NOW = new Date("2026-11-24T08:00:00Z");
const said = (body: unknown, more: Partial<HttpAnswer> = {}): HttpAnswer => ({
	status: 200,
	retryAfter: null,
	body: typeof body === "string" ? body : JSON.stringify(body),
	isCut: false,
	...more,
});
const GOOD = { outcome: "delivered" };

test.each<[string, EndpointKind, HttpAnswer, object]>([
	["Feishu took it", "feishu", said({ code: 0, msg: "success" }), GOOD],
	[
		"an old Feishu bot took it",
		"feishu",
		said({ StatusCode: 0, StatusMessage: "success" }),
		GOOD,
	],
	[
		"Feishu's signature does not fit, and never will",
		"feishu",
		said({ code: 19021, msg: "sign match fail" }),
		{ code: "bot-refused", isFinal: true },
	],
	[
		"Feishu wants less",
		"feishu",
		said({ code: 11232, msg: "frequency limited" }),
		{ code: "rate-limited", isFinal: false, retryAfter: 60_000 },
	],
	["WeCom took it", "wecom", said({ errcode: 0, errmsg: "ok" }), GOOD],
	[
		"WeCom wants less",
		"wecom",
		said({ errcode: 45009, errmsg: "api freq out of limit" }),
		{ code: "rate-limited" },
	],
	[
		"WeCom does not know the key",
		"wecom",
		said({ errcode: 93000, errmsg: "invalid webhook url" }),
		{ code: "bot-refused", isFinal: true },
	],
	[
		"WeCom is busy, which passes",
		"wecom",
		said({ errcode: -1, errmsg: "system busy" }),
		{ code: "bot-refused", isFinal: false },
	],
	["DingTalk took it", "dingtalk", said({ errcode: 0, errmsg: "ok" }), GOOD],
	[
		"DingTalk misses its keyword",
		"dingtalk",
		said({ errcode: 310000, errmsg: "keywords not in content" }),
		{ code: "bot-refused", isFinal: true },
	],
	["Slack took it", "slack", said("ok"), GOOD],
	[
		"Slack says something else in a 200",
		"slack",
		said("no_text"),
		{ code: "bot-refused" },
	],
	[
		"Slack wants less",
		"slack",
		said("", { status: 429, retryAfter: "30" }),
		{ code: "rate-limited", retryAfter: 30_000 },
	],
	[
		"a date to wait for",
		"slack",
		said("", { status: 429, retryAfter: "Tue, 24 Nov 2026 08:02:00 GMT" }),
		{ retryAfter: 120_000 },
	],
	[
		"a bot that answers a page",
		"wecom",
		said("<html>login</html>"),
		{ code: "answer-unreadable", isFinal: false },
	],
	[
		"a bot that answers too much",
		"feishu",
		said('{"code":0,"x":"aaaa', { isCut: true }),
		{ code: "answer-too-large" },
	],
	[
		"a webhook's words don't matter",
		"webhook",
		said("whatever", { status: 204 }),
		GOOD,
	],
	[
		"a webhook that answers 10 MB took it",
		"webhook",
		said("x", { isCut: true }),
		GOOD,
	],
	[
		"a redirect is not followed",
		"webhook",
		said("", { status: 302 }),
		{ code: "redirect", isFinal: true },
	],
	[
		"an error of the receiver passes",
		"webhook",
		said("oops", { status: 500 }),
		{ code: "status", detail: "HTTP 500 oops", isFinal: false },
	],
	[
		"a refusal does not",
		"webhook",
		said("no", { status: 403 }),
		{ code: "status", isFinal: true },
	],
])("%s", (_sentence, kind, answer, result) => {
	expect(readAnswer(kind, answer, NOW)).toMatchObject(result);
});
