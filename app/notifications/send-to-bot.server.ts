import type { ClaimedEndpoint } from "../../db/queries/outbox-claims.server.ts";
import {
	dingtalkBody,
	feishuBody,
	slackBody,
	wecomBody,
} from "./bots/bot-bodies.ts";
import type { Posted } from "./bots/posted.ts";
import { markWords, wordsOf } from "./digest-words.server.ts";
import { failure, type SendResult } from "./failure.ts";
import type { Message } from "./message.ts";
import { type PostOptions, postPinned } from "./post-pinned.server.ts";
import { readAnswer } from "./read-answer.ts";
import {
	dingtalkUrl,
	feishuSign,
	webhookHeaders,
} from "./sign-message.server.ts";

export interface Outgoing {
	/** What the receiver knows a repeat by. */
	readonly key: string;
	readonly message: Message;
}

interface Sender extends PostOptions {
	readonly publicUrl: string;
}

async function postedOf(
	{ message }: Outgoing,
	{ language }: ClaimedEndpoint,
	publicUrl: string,
): Promise<Posted> {
	const content = message.content[language];
	return {
		mark: message.mark,
		markWord: markWords(await wordsOf(language))[message.mark],
		content,
		links: content.links.map(({ text, path }) => ({
			text,
			url: publicUrl + path,
		})),
	};
}

/** For machines: what was said to people, and the data as they came. */
const webhookBody = ({ key, message }: Outgoing, posted: Posted) => ({
	key,
	subject: message.subject,
	mark: message.mark,
	at: message.at.toISOString(),
	title: posted.content.title,
	summary: posted.content.summary,
	links: posted.links,
	data: message.data,
});

/** Sends one message to a bot or a webhook; what comes back is never thrown. */
export async function sendToBot(
	endpoint: ClaimedEndpoint,
	outgoing: Outgoing,
	{ publicUrl, ...options }: Sender,
	now: Date,
): Promise<SendResult> {
	const posted = await postedOf(outgoing, endpoint, publicUrl);
	const { kind, secret, target } = endpoint;
	let url = target;
	let body: object;
	if (kind === "feishu")
		body = {
			...(secret === null ? {} : feishuSign(secret, now)),
			...feishuBody(posted),
		};
	else if (kind === "wecom") body = wecomBody(posted);
	else if (kind === "slack") body = slackBody(posted);
	else if (kind === "dingtalk") {
		body = dingtalkBody(posted);
		if (secret !== null && URL.canParse(target))
			url = dingtalkUrl(target, secret, now);
	} else body = webhookBody(outgoing, posted);
	const text = JSON.stringify(body);
	const answer = await postPinned(
		url,
		text,
		{
			"Content-Type": "application/json; charset=utf-8",
			...(kind === "webhook"
				? webhookHeaders({ key: outgoing.key, body: text, secret }, now)
				: {}),
		},
		options,
	);
	if ("outcome" in answer) return answer;
	const result = readAnswer(kind, answer, now);
	return result.outcome === "delivered"
		? result
		: failure(result.code, withoutSecrets(result.detail, target), result);
}

/** Receivers like to quote what they were sent. */
const withoutSecrets = (text: string, target: string): string =>
	[
		target,
		...new URL(target).pathname.split("/"),
		...new URL(target).searchParams.values(),
	]
		.filter((part) => part.length >= 8)
		.reduce((shown, part) => shown.replaceAll(part, "…"), text);
