import type { ColumnType, Generated, GeneratedAlways } from "kysely";

/** A calendar day, `2026-11-22`. */
type Day = ColumnType<string, string, string>;
type Instant = ColumnType<Date, Date, Date>;
/** Written as JSON text, read as a value. */
type Json = ColumnType<unknown, string | null, never>;

interface Names {
	name_en: string | null;
	name_zh_hant: string | null;
	name_zh_hans: string | null;
}

/** People, their sessions and tokens. */
export interface IdentityTables {
	office: Names & {
		id: GeneratedAlways<number>;
		code: string;
		time_zone: string | null;
		retired_on: Day | null;
	};
	person: Names & {
		id: GeneratedAlways<number>;
		email: string | null;
		employee_number: string | null;
		name: string;
		language: "en" | "zh-hant" | "zh-hans" | null;
		time_zone: string | null;
		left_on: Day | null;
		created_at: Generated<Date>;
	};
	team: Names & {
		id: GeneratedAlways<number>;
		code: string;
		lead_id: number | null;
		retired_on: Day | null;
	};
	person_alias: { person_id: number; alias: string };
	person_team: { person_id: number; team_id: number | null; valid_from: Day };
	person_manager: {
		person_id: number;
		manager_id: number | null;
		valid_from: Day;
	};
	person_office: {
		person_id: number;
		office_id: number | null;
		valid_from: Day;
	};
	person_line: { person_id: number; line_id: number };
	person_role: {
		person_id: number;
		role: "lead" | "executive" | "metric-owner" | "committee" | "admin";
	};
	password: { person_id: number; hash: string; set_at: Instant };
	session: {
		id_hash: Buffer;
		person_id: number;
		created_at: Instant;
		last_seen_at: Instant;
		expires_at: Instant;
		address: string | null;
	};
	sign_in_limit: { key: Buffer; failures: number; last_attempt_at: Instant };
	token: {
		id: GeneratedAlways<number>;
		name: string;
		secret_hash: Buffer;
		source_id: number;
		/** Null: all kinds. */
		kinds: string[] | null;
		created_at: Instant;
		created_by: string;
		expires_at: Instant | null;
		revoked_at: Instant | null;
		revoked_by: string | null;
		last_used_at: Instant | null;
	};
	invitation: {
		person_id: number;
		secret_hash: Buffer;
		created_at: Instant;
		created_by: string;
		expires_at: Instant;
	};
	audit: {
		id: GeneratedAlways<number>;
		at: Instant;
		person_id: number | null;
		actor: string;
		action: string;
		object_type: string;
		object_id: string;
		before: Json;
		after: Json;
		address: string | null;
	};
}
