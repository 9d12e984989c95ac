import { eventReader, type FiguresMessage } from "../event-text.ts";
import { LIVE_OFF, type LiveStanding, type LiveState } from "./live-state.ts";
import { retryDelay } from "./retry-delay.ts";

const SECOND = 1000;
/** Two heartbeats and a little: a connection that is so quiet is dead, for instance after sleep. */
const LONGEST_SILENCE = 45 * SECOND;
const WATCHDOG = 5 * SECOND;
/** An attempt that is not answered by then is given up. */
const LONGEST_ATTEMPT = 15 * SECOND;

interface ConnectionOptions {
	/** The stream stands: say what is watched. */
	readonly onOpen: () => void;
	readonly onFigures: (message: FiguresMessage) => void;
	/** The reader's inbox is another. */
	readonly onInbox: () => void;
	readonly onState: (state: LiveState) => void;
}

/** The one stream of a browser: opened while it is wanted, opened again when it breaks. Runs in the shared worker, or in a page that has none. */
export class LiveConnection {
	/** Made anew by each worker. */
	readonly stream: string = crypto.randomUUID();
	readonly #options: ConnectionOptions;
	#state = LIVE_OFF;
	#wanted = false;
	#failures = 0;
	#asOf: number | null = null;
	#begun = 0;
	#isOpen = false;
	#attempt: AbortController | undefined;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(options: ConnectionOptions) {
		this.#options = options;
	}

	get state(): LiveState {
		return this.#state;
	}

	/** True while the server tells us of figures. */
	get isOpen(): boolean {
		return this.#isOpen;
	}

	/** Begins, or goes on. Whoever signed in again asks again. */
	start(): void {
		if (this.#wanted && this.#state.standing !== "signed-out") return;
		this.#wanted = true;
		this.#say(this.#asOf === null ? "starting" : "reconnecting");
		void this.#open();
	}

	stop(): void {
		this.#wanted = false;
		this.#failures = 0;
		clearTimeout(this.#timer);
		this.#attempt?.abort();
		this.#attempt = undefined;
		this.#isOpen = false;
		this.#say("off");
	}

	/** Somebody looks: an attempt that would come later comes now, and a connection that died unseen is noticed. */
	wake(): void {
		if (!this.#wanted || this.#state.standing === "signed-out") return;
		if (this.#attempt) this.#checkSilence();
		else void this.#open();
	}

	/** The server does not know this stream any more. */
	restart(): void {
		if (this.#wanted) this.#attempt?.abort();
	}

	signedOut(): void {
		this.#attempt?.abort();
		clearTimeout(this.#timer);
		this.#say("signed-out");
	}

	async #open(): Promise<void> {
		clearTimeout(this.#timer);
		const attempt = new AbortController();
		this.#attempt = attempt;
		this.#begun = Date.now();
		this.#isOpen = false;
		const watchdog = setInterval(() => this.#checkSilence(), WATCHDOG);
		let asked: number | null = null;
		try {
			const answer = await fetch(`/live?stream=${this.stream}`, {
				headers: { Accept: "text/event-stream" },
				cache: "no-store",
				signal: attempt.signal,
			});
			if (answer.status === 401) return this.signedOut();
			if (answer.ok && answer.body) await this.#read(answer.body);
			else {
				const after = answer.headers.get("Retry-After");
				asked = after === null ? null : Number(after);
			}
		} catch {
			// Broken off, or never begun: it is tried again below.
		} finally {
			clearInterval(watchdog);
			if (this.#attempt === attempt) {
				this.#attempt = undefined;
				this.#isOpen = false;
			}
		}
		if (!this.#wanted || this.#attempt || this.#state.standing === "signed-out")
			return;
		this.#say("reconnecting");
		const delay = retryDelay(this.#failures, Math.random(), asked);
		this.#failures += 1;
		this.#timer = setTimeout(() => void this.#open(), delay);
	}

	async #read(body: ReadableStream<Uint8Array>): Promise<void> {
		const read = eventReader();
		const decoder = new TextDecoder();
		const reader = body.getReader();
		for (;;) {
			const { done, value } = await reader.read();
			if (done) return;
			this.#asOf = Date.now();
			if (!this.#isOpen) {
				this.#isOpen = true;
				this.#options.onOpen();
			}
			for (const { name, data } of read(
				decoder.decode(value, { stream: true }),
			))
				if (name === "figures") this.#options.onFigures(JSON.parse(data));
				else if (name === "inbox") this.#options.onInbox();
		}
	}

	/** The stream stands and its figures are caught up. */
	caughtUp(): void {
		this.#asOf = Date.now();
		this.#failures = 0;
		if (this.#wanted && this.#isOpen) this.#say("live");
	}

	#checkSilence(): void {
		const last = Math.max(this.#begun, this.#asOf ?? 0);
		const longest = this.#isOpen ? LONGEST_SILENCE : LONGEST_ATTEMPT;
		if (Date.now() - last > longest) this.#attempt?.abort();
	}

	#say(standing: LiveStanding): void {
		if (this.#state.standing === standing) return;
		this.#state = { standing, asOf: this.#asOf };
		this.#options.onState(this.#state);
	}
}
