import type { Figure } from "../metrics/figure.ts";
import type { TopicDigests } from "./topic.ts";

/** What a stream and an answer to a watch carry. */
export interface FiguresMessage {
	/** When they were computed, by the server's clock, in milliseconds. */
	readonly at: number;
	readonly figures: Readonly<Record<string, Figure>>;
	/** Those that are not as the page has them. */
	readonly topics?: TopicDigests;
}

export interface LiveEvent {
	readonly name: string;
	readonly data: string;
}

/** An event as text/event-stream has it; JSON holds no line ends. */
export const eventText = (name: string, json: string): string =>
	`event: ${name}\ndata: ${json}\n\n`;

/** Keeps connections open through proxies, and tells the reader that we are there. */
export const HEARTBEAT_TEXT = ":\n\n";

/** The same as FiguresMessage, from parts that are JSON already. */
export const figuresJson = (
	at: number,
	figures: Iterable<{ readonly key: string; readonly json: string }>,
	topics: TopicDigests = {},
): string => {
	const parts: string[] = [];
	for (const { key, json } of figures)
		parts.push(`${JSON.stringify(key)}:${json}`);
	const told =
		Object.keys(topics).length > 0 ? `,"topics":${JSON.stringify(topics)}` : "";
	return `{"at":${at},"figures":{${parts.join(",")}}${told}}`;
};

/** Takes a stream apart as its pieces come; what is not an event (comments, retry) is left out. */
export function eventReader(): (piece: string) => LiveEvent[] {
	let rest = "";
	return (piece) => {
		rest += piece;
		const blocks = rest.split("\n\n");
		rest = blocks.pop() ?? "";
		return blocks.flatMap((block) => {
			const lines = block.split("\n");
			const field = (name: string) =>
				lines
					.filter((line) => line.startsWith(`${name}: `))
					.map((line) => line.slice(name.length + 2));
			const data = field("data");
			return data.length === 0
				? []
				: [{ name: field("event")[0] ?? "message", data: data.join("\n") }];
		});
	};
}
