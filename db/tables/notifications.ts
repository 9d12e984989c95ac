import type { ColumnType, GeneratedAlways } from "kysely";
import type { EndpointKind } from "../../app/notifications/endpoint.ts";
import type { FailureCode } from "../../app/notifications/failure.ts";
import type {
	Mark,
	Message,
	MessageContent,
} from "../../app/notifications/message.ts";
import type { OutboxState } from "../../app/notifications/outbox-state.ts";
import type { ChannelsByMark } from "../../app/notifications/preference.ts";

type Language = "en" | "zh-hant" | "zh-hans";
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<
	Date | null,
	Date | null | undefined,
	Date | null
>;

/** Messages, the inbox, the outbox, and where they go. */
export interface NotificationTables {
	endpoint: {
		id: GeneratedAlways<number>;
		kind: EndpointKind;
		name: string;
		target: string;
		secret: string | null;
		language: Language;
		enabled: ColumnType<boolean, boolean | undefined, boolean>;
		created_at: Instant;
		created_by: number;
		recent_sends: ColumnType<Date[], never, Date[]>;
		last_at: MaybeInstant;
		last_outcome: ColumnType<
			"delivered" | FailureCode | null,
			never,
			"delivered" | FailureCode
		>;
	};
	contact_preference: {
		person_id: number;
		/** Written as JSON text, read as a value. */
		channels: ColumnType<ChannelsByMark, string, string>;
		/** `22:00:00` */
		quiet_from: string | null;
		quiet_to: string | null;
		quiet_days: number[];
		language: Language | null;
		changed_at: Instant;
	};
	message: {
		key: string;
		subject: string;
		mark: Mark;
		content: ColumnType<
			Readonly<Record<Language, MessageContent>>,
			string,
			never
		>;
		data: ColumnType<Message["data"], string, never>;
		at: Instant;
	};
	inbox_item: {
		person_id: number;
		message_key: string;
		at: Instant;
		read_at: MaybeInstant;
	};
	outbox: {
		id: GeneratedAlways<number>;
		key: string;
		message_key: string;
		person_id: number | null;
		endpoint_id: number | null;
		channel: "inbox" | EndpointKind;
		state: OutboxState;
		grouped_into: ColumnType<number | null, number | null | undefined, number>;
		attempts: ColumnType<number, number | undefined, number>;
		due_at: Instant;
		leased_until: MaybeInstant;
		last_error: ColumnType<FailureCode | null, undefined, FailureCode | null>;
		last_detail: ColumnType<string | null, undefined, string | null>;
		created_at: Instant;
		finished_at: MaybeInstant;
	};
}
