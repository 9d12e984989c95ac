import type { Db } from "../../db/client.ts";
import { countOutbox, listOutbox } from "../../db/queries/outbox.server.ts";
import type { Language } from "../i18n/language.ts";
import type { EndpointKind } from "./endpoint.ts";
import type { FailureCode } from "./failure.ts";
import type { Mark } from "./message.ts";
import { OUTBOX_STATES, type OutboxState } from "./outbox-state.ts";

export interface OutboxRow {
	readonly id: number;
	readonly mark: Mark;
	readonly title: string;
	readonly to: string;
	readonly channel: "inbox" | EndpointKind;
	readonly attempts: number;
	/** When it was made, when it is due, or when it ended: what its state makes one ask. */
	readonly when: string;
	readonly error: FailureCode | null;
	readonly detail: string | null;
}

export interface OutboxPage {
	readonly counts: Readonly<Record<OutboxState, number>>;
	readonly state: OutboxState;
	readonly rows: readonly OutboxRow[];
	readonly older: number | null;
}

const PAGE = 50;

/** The messages that stand so, the latest first. */
export async function readOutboxPage(
	db: Db,
	{
		state,
		before,
		language,
	}: {
		readonly state: OutboxState;
		readonly before: number | null;
		readonly language: Language;
	},
): Promise<OutboxPage> {
	const [counts, rows] = await Promise.all([
		countOutbox(db),
		listOutbox(db, state, { before, limit: PAGE + 1 }),
	]);
	const shown = rows.slice(0, PAGE);
	const all = Object.fromEntries(
		OUTBOX_STATES.map((one) => [one, counts[one] ?? 0]),
	) as Record<OutboxState, number>;
	return {
		counts: all,
		state,
		rows: shown.map((row) => ({
			id: row.id,
			mark: row.mark,
			title: row.content[language].title,
			to: row.person_name ?? row.endpoint_name ?? "",
			channel: row.channel,
			attempts: row.attempts,
			when: (state === "queued" || state === "held"
				? row.due_at
				: (row.finished_at ?? row.created_at)
			).toISOString(),
			error: row.last_error,
			detail: row.last_detail,
		})),
		older: rows.length > shown.length ? (shown.at(-1)?.id ?? null) : null,
	};
}
