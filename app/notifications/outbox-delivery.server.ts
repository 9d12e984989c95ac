import type { Db } from "../../db/client.ts";
import { listAddressees } from "../../db/queries/contact-preferences.server.ts";
import { recordEndpointOutcome } from "../../db/queries/endpoints.server.ts";
import { listMessages } from "../../db/queries/messages.server.ts";
import {
	putOffOutbox,
	type Settled,
	settleOutbox,
} from "../../db/queries/outbox.server.ts";
import {
	type ClaimedEndpoint,
	claimMails,
	endpointsDue,
} from "../../db/queries/outbox-claims.server.ts";
import { languageOf } from "./addressee.ts";
import { afterFailure } from "./backoff.ts";
import {
	type ClaimedRow,
	claimAtEndpoint,
} from "./claim-at-endpoint.server.ts";
import { failure, type SendResult } from "./failure.ts";
import type { Mailer } from "./mailer.server.ts";
import type { Message } from "./message.ts";
import type { PostOptions } from "./post-pinned.server.ts";
import { sendToBot } from "./send-to-bot.server.ts";

const MAILS_AT_ONCE = 12;
/** While the database is away: how an attempt ended is told it as soon as it is back. */
const TELL_AGAIN = 500;

export interface DeliveryOptions extends PostOptions {
	readonly db: Db;
	readonly now: () => Date;
	readonly random: () => number;
	readonly mailer: Mailer;
	readonly publicUrl: string;
	/** Longer than the slowest attempt; what a worker that died had in hand is taken up after it. */
	readonly leaseMs: number;
	/** Something became free, and more may be due. */
	readonly onFree?: () => void;
}

/**
 * Sends what the outbox holds. Each endpoint, and each mail, is a way of its own: one that hangs holds up nobody else.
 * One object a process; several processes share the work by leases.
 */
export class OutboxDelivery {
	readonly #options: DeliveryOptions;
	readonly #endpoints = new Map<number, Promise<void>>();
	readonly #mails = new Map<number, Promise<void>>();
	#stopped = false;

	constructor(options: DeliveryOptions) {
		this.#options = options;
	}

	/** Claims what is due and begins to send it; returns before it is sent. */
	async run(): Promise<void> {
		const { db, now, leaseMs } = this.#options;
		const due = await endpointsDue(db, now(), [...this.#endpoints.keys()]);
		for (const id of due) {
			const claimed = await claimAtEndpoint(db, id, leaseMs, now());
			if (claimed && claimed.rows.length > 0)
				this.#begin(this.#endpoints, id, () =>
					this.#toEndpoint(claimed.endpoint, claimed.rows),
				);
		}
		const room = MAILS_AT_ONCE - this.#mails.size;
		if (room <= 0) return;
		const mails = await claimMails(db, {
			now: now(),
			until: new Date(now().getTime() + leaseMs),
			except: [...this.#mails.keys()],
			limit: room,
		});
		for (const mail of mails)
			this.#begin(this.#mails, mail.id, () => this.#mail(mail));
	}

	/** Everything that was begun has ended. */
	async settled(): Promise<void> {
		while (this.#endpoints.size + this.#mails.size > 0)
			await Promise.all([...this.#endpoints.values(), ...this.#mails.values()]);
	}

	async stop(): Promise<void> {
		this.#stopped = true;
		await this.settled();
		this.#options.mailer.close();
	}

	#begin(
		ways: Map<number, Promise<void>>,
		id: number,
		work: () => Promise<void>,
	): void {
		const begun = work()
			.catch((error: unknown) => console.error("delivery:", error))
			.finally(() => {
				ways.delete(id);
				if (!this.#stopped) this.#options.onFree?.();
			});
		ways.set(id, begun);
	}

	async #toEndpoint(
		endpoint: ClaimedEndpoint,
		rows: readonly ClaimedRow[],
	): Promise<void> {
		const { now, leaseMs } = this.#options;
		const begun = now().getTime();
		for (const [index, row] of rows.entries()) {
			// Another may have taken them by then.
			if (this.#stopped || now().getTime() - begun > leaseMs / 2) {
				const rest = rows.slice(index).map(({ id }) => id);
				return this.#tell((db) => putOffOutbox(db, rest, now()));
			}
			const result = await this.#attempt(() => this.#send(endpoint, row));
			const after = await this.#settle(row, result);
			await this.#tell((db) =>
				recordEndpointOutcome(
					db,
					endpoint.id,
					result.outcome === "delivered" ? "delivered" : result.code,
					now(),
				),
			);
			if (result.outcome === "failed" && !result.isFinal) {
				// What just failed would fail again for the next one: they wait together.
				const rest = rows.slice(index + 1).map(({ id }) => id);
				return this.#tell((db) => putOffOutbox(db, rest, after));
			}
		}
	}

	#send(
		endpoint: ClaimedEndpoint,
		{ key, message }: ClaimedRow,
	): Promise<SendResult> {
		const { mailer, now } = this.#options;
		if (endpoint.kind !== "email")
			return sendToBot(endpoint, { key, message }, this.#options, now());
		return mailer.send(
			{ key, message },
			{
				to: endpoint.target.split(",").map((one) => one.trim()),
				language: endpoint.language,
				isPerson: false,
			},
		);
	}

	async #mail(row: {
		readonly id: number;
		readonly key: string;
		readonly message_key: string;
		readonly attempts: number;
		readonly person_id: number;
	}): Promise<void> {
		const { db, now, mailer } = this.#options;
		const [message] = await listMessages(db, [row.message_key]);
		const [person] = await listAddressees(db, [row.person_id], now());
		const result = await this.#attempt(async () =>
			message === undefined || !person?.email || person.gone
				? failure("bad-target", "", { isFinal: true })
				: mailer.send(
						{ key: row.key, message: message satisfies Message },
						{
							to: [person.email],
							language: languageOf(person),
							isPerson: true,
						},
					),
		);
		await this.#settle(row, result);
	}

	/** A bug in how one message is written must not stop the others. */
	async #attempt(send: () => Promise<SendResult>): Promise<SendResult> {
		try {
			return await send();
		} catch (error) {
			console.error("delivery:", error);
			return failure("internal", error instanceof Error ? error.message : "");
		}
	}

	/** Writes down how the attempt ended; answers with when the next one is due. */
	async #settle(
		row: { readonly id: number; readonly attempts: number },
		result: SendResult,
	): Promise<Date> {
		const now = this.#options.now();
		const attempts = row.attempts + 1;
		const settled = this.#settledBy(result, attempts, now);
		await this.#tell((db) => settleOutbox(db, row.id, settled));
		return settled.dueAt;
	}

	#settledBy(result: SendResult, attempts: number, now: Date): Settled {
		const base = { attempts, now, dueAt: now };
		if (result.outcome === "delivered")
			return { ...base, state: "delivered", error: null, detail: null };
		const { code, detail, isFinal, retryAfter } = result;
		const told = { ...base, error: code, detail };
		// Nobody waits for mail where there is none: it is no dead letter either.
		if (code === "mail-not-set-up") return { ...told, state: "dropped" };
		const after = afterFailure(
			{ attempts, isFinal, retryAfter },
			now,
			this.#options.random(),
		);
		return after.state === "dead"
			? { ...told, state: "dead" }
			: { ...told, state: "queued", dueAt: after.dueAt };
	}

	/** A message that went out is not sent again because the database was away for a while: it is told until it has heard. */
	async #tell(work: (db: Db) => Promise<void>): Promise<void> {
		for (;;)
			try {
				return await work(this.#options.db);
			} catch (error) {
				if (this.#stopped) throw error;
				await new Promise((resolve) => setTimeout(resolve, TELL_AGAIN));
			}
	}
}
