import { eventText, figuresJson, HEARTBEAT_TEXT } from "./event-text.ts";
import type { Cell } from "./figure-board.server.ts";
import { LiveError } from "./live-error.ts";
import {
	decideBacklog,
	MOST_OF_A_PERSON,
	MOST_STREAMS,
	type StreamReader,
} from "./live-stream.ts";
import type { Topic } from "./topic.ts";

export interface Stream extends StreamReader {
	/** What it watches. */
	cells: ReadonlySet<Cell<Stream>>;
	/** What it has not been told yet because it does not read: at most what it watches. */
	readonly held: Set<Cell<Stream>>;
	/** The same for topics. */
	topics: ReadonlySet<Topic>;
	readonly heldTopics: Set<Topic>;
	heldSince: number | null;
}

const encoder = new TextEncoder();
const BEGINNING = encoder.encode("retry: 2000\n\n");
const INBOX = encoder.encode(eventText("inbox", "{}"));
const HEARTBEAT = encoder.encode(HEARTBEAT_TEXT);

/** Figures as JSON that have a value; those of a metric that is gone have none. */
export const withValue = (cells: Iterable<Cell<Stream>>) =>
	[...cells].flatMap(({ key, json, digest }) =>
		json === null ? [] : [{ key, json, digest }],
	);

/** Every open stream, and the way to its reader. */
export class StreamList {
	readonly #streams = new Map<string, Stream>();
	readonly #onGone: (stream: Stream) => void;
	readonly #digest: (topic: Topic) => string;

	constructor(
		onGone: (stream: Stream) => void,
		digest: (topic: Topic) => string,
	) {
		this.#onGone = onGone;
		this.#digest = digest;
	}

	get size(): number {
		return this.#streams.size;
	}

	all(): Stream[] {
		return [...this.#streams.values()];
	}

	/** Throws a LiveError where there are too many. A name that is open already is a browser that came back: its old stream ends. */
	open(reader: StreamReader): Stream {
		const known = this.#streams.get(reader.name);
		if (known && known.personId !== reader.personId)
			throw new LiveError(
				"bad-stream",
				`stream '${reader.name}' is somebody else's: a browser makes up a name of its own`,
			);
		if (known) this.end(known);
		if (this.size >= MOST_STREAMS)
			throw new LiveError(
				"live-full",
				`${MOST_STREAMS} streams are open, which is all there can be: try again later`,
			);
		const own = this.all().filter(
			({ personId }) => personId === reader.personId,
		).length;
		if (own >= MOST_OF_A_PERSON)
			throw new LiveError(
				"too-many-streams",
				`${own} streams of yours are open: at most ${MOST_OF_A_PERSON} are allowed, close some windows`,
			);
		const stream: Stream = {
			...reader,
			cells: new Set(),
			held: new Set(),
			topics: new Set(),
			heldTopics: new Set(),
			heldSince: null,
		};
		this.#streams.set(stream.name, stream);
		stream.send(BEGINNING);
		return stream;
	}

	find(name: string, personId: number): Stream {
		const stream = this.#streams.get(name);
		if (stream?.personId === personId) return stream;
		throw new LiveError(
			"unknown-stream",
			`stream '${name}' is not open here: open /live?stream=${name} first`,
		);
	}

	end(stream: Stream): void {
		this.forget(stream);
		stream.end();
	}

	/** The reader has gone, or is about to. */
	forget(stream: Stream): void {
		if (this.#streams.get(stream.name) !== stream) return;
		this.#streams.delete(stream.name);
		stream.held.clear();
		stream.heldTopics.clear();
		this.#onGone(stream);
	}

	/** Sends each reader what moved of that which it watches. */
	tell(cells: readonly Cell<Stream>[], at: number): void {
		for (const cell of cells)
			for (const stream of cell.readers) stream.held.add(cell);
		this.flush(at);
	}

	/** Says to each reader who wants to know that something of a topic has changed. */
	tellOf(topic: Topic, at: number): void {
		for (const stream of this.all())
			if (stream.topics.has(topic)) stream.heldTopics.add(topic);
		this.flush(at);
	}

	/** Sends what is held to those who read. Streams that are told the same share one text. */
	flush(at: number): void {
		const texts = new Map<string, Uint8Array>();
		const now = performance.now();
		for (const stream of this.all()) {
			if (stream.held.size === 0 && stream.heldTopics.size === 0) continue;
			const decision = decideBacklog(stream.backlog(), stream.heldSince, now);
			if (decision === "end") this.end(stream);
			if (decision === "hold") stream.heldSince ??= now;
			if (decision !== "send") continue;
			const news = withValue(stream.held);
			const topics = [...stream.heldTopics];
			stream.held.clear();
			stream.heldTopics.clear();
			stream.heldSince = null;
			const name = [...topics, ...news.map(({ key }) => key)].join("\n");
			let bytes = texts.get(name);
			if (!bytes) {
				const told = Object.fromEntries(
					topics.map((topic) => [topic, this.#digest(topic)]),
				);
				bytes = encoder.encode(
					eventText("figures", figuresJson(at, news, told)),
				);
				texts.set(name, bytes);
			}
			if (news.length > 0 || topics.length > 0) stream.send(bytes);
		}
	}

	/** Somebody's inbox is another, or null: anybody's may be. What it holds is asked for by the page. */
	tellInbox(personId: number | null): void {
		for (const stream of this.all())
			if (personId === null || stream.personId === personId) stream.send(INBOX);
	}

	beat(): void {
		for (const stream of this.all()) stream.send(HEARTBEAT);
	}
}
