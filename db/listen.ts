import { EventEmitter } from "node:events";
import pg from "pg";

const RETRY = 500;
/** A connection that takes longer to answer counts as away. */
const PATIENCE = 250;

/**
 * The process's one LISTEN connection. Emits each channel's payloads under its name, and `connected` each time the connection stands:
 * NOTIFY is only a hint, so whoever listens makes up for what it may have missed.
 */
export class Listener extends EventEmitter {
	readonly #url: string;
	readonly #channels = new Set<string>();
	#client: pg.Client | undefined;
	#stopped = false;
	/** Connected, and listening on every channel. */
	#standing = false;
	#asked = Promise.resolve(false);
	#next: Promise<boolean> | undefined;
	#retry: NodeJS.Timeout | undefined;

	constructor(url: string) {
		super();
		this.#url = url;
		this.setMaxListeners(0);
	}

	async start(channels: readonly string[]): Promise<void> {
		for (const channel of channels) this.#channels.add(channel);
		await this.#connect();
	}

	/** One channel more, from now on; on a connection that is away at the moment, as soon as it is back. */
	async listen(channel: string): Promise<void> {
		if (this.#channels.has(channel)) return;
		this.#channels.add(channel);
		await this.#client
			?.query(`listen ${pg.escapeIdentifier(channel)}`)
			.catch(() => {});
	}

	/**
	 * True once everything that was committed before the call has been emitted: the server sends what is waiting before it answers a query.
	 * False while the connection is away, and nothing is known.
	 */
	async caughtUp(): Promise<boolean> {
		// An answer that is under way may be from before the call; all who come meanwhile share the next one.
		this.#next ??= this.#asked.then(() => {
			this.#next = undefined;
			this.#asked = this.#ask();
			return this.#asked;
		});
		return this.#next;
	}

	async #ask(): Promise<boolean> {
		if (!this.#standing || !this.#client) return false;
		let timer: NodeJS.Timeout | undefined;
		const late = new Promise<boolean>((resolve) => {
			timer = setTimeout(resolve, PATIENCE, false);
		});
		const answered = this.#client.query("select 1").then(
			() => true,
			() => false,
		);
		return Promise.race([answered, late]).finally(() => clearTimeout(timer));
	}

	async #connect(): Promise<void> {
		const client = new pg.Client({
			connectionString: this.#url,
			application_name: "nebula listener",
		});
		this.#client = client;
		client.on("notification", ({ channel, payload }) =>
			this.emit(channel, payload ?? ""),
		);
		// The end that follows an error is what counts.
		client.on("error", () => {});
		client.on("end", () => {
			if (client !== this.#client) return;
			this.#standing = false;
			this.#again();
		});
		try {
			await client.connect();
			for (const channel of this.#channels)
				await client.query(`listen ${pg.escapeIdentifier(channel)}`);
		} catch (error) {
			void client.end().catch(() => {});
			throw error;
		}
		this.#standing = true;
		this.emit("connected");
	}

	/** An attempt that fails says so twice, by its error and by its end; one attempt follows, or they would double each time. */
	#again(): void {
		if (this.#stopped || this.#retry) return;
		this.#retry = setTimeout(() => {
			this.#retry = undefined;
			if (!this.#stopped) this.#connect().catch(() => this.#again());
		}, RETRY);
		this.#retry.unref();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		await this.#client?.end().catch(() => {});
	}
}
