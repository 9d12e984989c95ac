import { LANGUAGES, type Language } from "../i18n/language.ts";
import {
	MARKS,
	type Mark,
	type Message,
	type MessageContent,
} from "./message.ts";

/** What a message that lists others says of itself, in one language. */
export interface DigestWords {
	readonly title: string;
	readonly summary: string;
	readonly more: string;
	readonly open: string;
	readonly marks: Readonly<Record<Mark, string>>;
}

export const DIGEST_SUBJECT = "digest";
/** So many are listed; of the others only the number is told. */
export const MOST_LISTED = 20;

function contentOf(
	messages: readonly Message[],
	language: Language,
	words: DigestWords,
): MessageContent {
	const listed = messages.slice(0, MOST_LISTED);
	const details = listed.flatMap(({ mark, subject, content }) =>
		subject === DIGEST_SUBJECT
			? content[language].details
			: [{ label: words.marks[mark], value: content[language].title }],
	);
	if (messages.length > listed.length)
		details.push({ label: "…", value: words.more });
	return {
		title: words.title,
		summary: words.summary,
		details,
		quotes: [],
		links: [{ text: words.open, path: "/inbox" }],
		chart: null,
	};
}

/** One message in place of several, the gravest first. */
export function digestOf(
	messages: readonly Message[],
	key: string,
	words: Readonly<Record<Language, DigestWords>>,
	now: Date,
): Message {
	const sorted = [...messages].sort(
		(a, b) => MARKS.indexOf(a.mark) - MARKS.indexOf(b.mark),
	);
	const content = Object.fromEntries(
		LANGUAGES.map((language) => [
			language,
			contentOf(sorted, language, words[language]),
		]),
	) as Record<Language, MessageContent>;
	return {
		key,
		subject: DIGEST_SUBJECT,
		mark: sorted[0]?.mark ?? "information",
		content,
		data: {
			messages: messages.flatMap(({ subject, data, ...message }) =>
				subject === DIGEST_SUBJECT && Array.isArray(data.messages)
					? data.messages
					: [
							{
								key: message.key,
								subject,
								mark: message.mark,
								at: message.at.toISOString(),
								data,
							},
						],
			),
		},
		at: now,
	};
}
