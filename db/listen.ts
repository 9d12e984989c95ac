import { EventEmitter } from "node:events";
import pg from "pg";

const RETRY = 500;

/**
 * The process's one LISTEN connection. Emits each channel's payloads under its name, and `connected` each time the connection stands:
 * NOTIFY is only a hint, so whoever listens makes up for what it may have missed.
 */
export class Listener extends EventEmitter {
	readonly #url: string;
	#client: pg.Client | undefined;
	#stopped = false;

	constructor(url: string) {
		super();
		this.#url = url;
		this.setMaxListeners(0);
	}

	async start(channels: readonly string[]): Promise<void> {
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
		client.on("end", () => this.#again(channels));
		await client.connect();
		for (const channel of channels)
			await client.query(`listen ${pg.escapeIdentifier(channel)}`);
		this.emit("connected");
	}

	#again(channels: readonly string[]): void {
		if (this.#stopped) return;
		setTimeout(() => {
			if (!this.#stopped)
				this.start(channels).catch(() => this.#again(channels));
		}, RETRY).unref();
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		await this.#client?.end().catch(() => {});
	}
}
