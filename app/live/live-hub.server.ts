import type { Db } from "../../db/client.ts";
import type { Listener } from "../../db/listen.ts";
import { EVERYTHING, readAnnouncement } from "./changes.ts";
import { figuresJson } from "./event-text.ts";
import { FigureBoard } from "./figure-board.server.ts";
import type { StreamReader } from "./live-stream.ts";
import { type Stream, StreamList, withValue } from "./stream-list.server.ts";
import type { Topic } from "./topic.ts";
import { TopicBoard } from "./topic-board.server.ts";
import type { Watch } from "./watch-request.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HEARTBEAT = 20 * SECOND;

interface HubOptions {
	/** With connections of its own, so that pages never wait for it. */
	readonly db: Db;
	readonly listener: Listener;
	readonly now: () => Date;
	readonly onTrouble?: (error: unknown) => void;
	/** Gives back what the hub was made with. */
	readonly onStop?: () => Promise<void>;
}

/** Tells open pages of figures that moved. Made once a process; does nothing until the first stream opens. */
export class LiveHub {
	readonly #options: HubOptions;
	readonly #board: FigureBoard<Stream>;
	readonly #streams: StreamList;
	readonly #topics: TopicBoard;
	#timers: NodeJS.Timeout[] = [];
	#unreachable = false;

	constructor(options: HubOptions) {
		this.#options = options;
		this.#board = new FigureBoard<Stream>({
			db: options.db,
			now: options.now,
			onRead: (moved, at) => {
				this.#unreachable = false;
				this.#streams.tell(moved, at);
			},
			onTrouble: (error) => this.#trouble(error),
		});
		const { listener } = options;
		this.#topics = new TopicBoard(listener, (topic) =>
			this.#streams.tellOf(topic, this.#options.now().getTime()),
		);
		this.#streams = new StreamList(
			(stream) => this.#gone(stream),
			(topic) => this.#topics.digest(topic),
		);
		listener.on("facts", (payload: string) =>
			this.#board.changed(readAnnouncement(payload)),
		);
		listener.on("inbox", (personId: string) =>
			this.#streams.tellInbox(Number(personId)),
		);
		// What was said while the connection was away is made up for; a change of the company's settings is rare.
		for (const event of ["connected", "master"])
			listener.on(event, () => this.#board.changed(EVERYTHING));
		listener.on("connected", () => this.#streams.tellInbox(null));
	}

	/** Open streams, distinct figures that they watch, and how often figures were read. */
	get state(): {
		readonly streams: number;
		readonly figures: number;
		readonly rounds: number;
		/** Milliseconds that this took. */
		readonly spent: number;
	} {
		return {
			streams: this.#streams.size,
			figures: this.#board.size,
			rounds: this.#board.rounds,
			spent: this.#board.spent,
		};
	}

	/** How a topic stands; a page asks before it reads, so that what changes meanwhile is not missed. */
	digestOf(topic: Topic): string {
		return this.#topics.digest(topic);
	}

	/** Begins a stream; call the answer when its reader has gone. Throws a LiveError where there are too many. */
	open(reader: StreamReader): () => void {
		const stream = this.#streams.open(reader);
		if (this.#timers.length === 0) this.#start();
		return () => this.#streams.forget(stream);
	}

	/** From now on the stream is told of these figures; answers with those that are not as the reader has them, as JSON. */
	async watch(watch: Watch, personId: number): Promise<string> {
		const stream = this.#streams.find(watch.stream, personId);
		// The new ones first, so that what stays is never let go of and computed anew.
		const cells = new Set(
			[...watch.have.keys()].map((key) => this.#board.add(key, stream)),
		);
		for (const cell of stream.cells)
			if (!cells.has(cell)) {
				this.#board.drop(cell, stream);
				stream.held.delete(cell);
			}
		stream.cells = cells;
		stream.topics = new Set(watch.topics?.keys());
		await this.#board.settled();
		const news = withValue(cells).filter(
			({ key, digest }) => digest !== watch.have.get(key),
		);
		return figuresJson(
			this.#options.now().getTime(),
			news,
			this.#topics.news(watch.topics ?? new Map()),
		);
	}

	/** Ends the streams of a session that was signed out. */
	endSession(sessionId: string): void {
		for (const stream of this.#streams.all())
			if (stream.sessionId === sessionId) this.#streams.end(stream);
	}

	/** Ends every stream; the hub may not be used after it. */
	async stop(): Promise<void> {
		for (const stream of this.#streams.all()) this.#streams.end(stream);
		this.#board.stop();
		this.#topics.stop();
		await this.#options.onStop?.();
	}

	#gone(stream: Stream): void {
		for (const cell of stream.cells) this.#board.drop(cell, stream);
		stream.cells = new Set();
		if (this.#streams.size > 0) return;
		for (const timer of this.#timers) clearTimeout(timer);
		this.#timers = [];
	}

	#start(): void {
		// What is said before it listens is made up for.
		void this.#options.listener
			.listen("facts")
			.then(() => this.#board.changed(EVERYTHING));
		void this.#options.listener.listen("inbox");
		this.#timers = [
			setInterval(() => this.#streams.beat(), HEARTBEAT),
			setInterval(
				() => this.#streams.flush(this.#options.now().getTime()),
				SECOND,
			),
		];
		this.#awaitMinute();
	}

	/** Windows move with the hour and figures grow stale without a fact: at each full minute all are checked. */
	#awaitMinute(): void {
		const left = MINUTE - (this.#options.now().getTime() % MINUTE);
		this.#timers[2] = setTimeout(() => {
			this.#board.changed(EVERYTHING);
			void this.#checkSessions();
			this.#awaitMinute();
		}, left);
		for (const timer of this.#timers) timer.unref();
	}

	async #checkSessions(): Promise<void> {
		for (const stream of this.#streams.all())
			try {
				if (!(await stream.stillSignedIn())) this.#streams.end(stream);
			} catch (error) {
				// Nobody is signed out because the database is away.
				return this.#trouble(error);
			}
	}

	/** One word when figures can't be read, not one a second. */
	#trouble(error: unknown): void {
		if (this.#unreachable) return;
		this.#unreachable = true;
		this.#options.onTrouble?.(error);
	}
}
