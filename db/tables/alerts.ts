import type { ColumnType, Generated, GeneratedAlways } from "kysely";
import type { TellReason, ToldAs } from "../../app/alerts/decide.ts";
import type { EscalationStep } from "../../app/alerts/escalation.ts";
import type { Basis } from "../../app/alerts/evaluation.ts";
import type { Instance, State } from "../../app/alerts/instance.ts";
import type { MuteTiming } from "../../app/alerts/mute.ts";
import type { Rota } from "../../app/alerts/on-call.ts";
import type { Receiver, Route } from "../../app/alerts/route.ts";
import type { Level, RuleContent } from "../../app/alerts/rule.ts";
import type { Matcher } from "../../app/alerts/subject.ts";
import type { TouchedMembers } from "../../app/ingest/touched-members.ts";

type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<
	Date | null,
	Date | null | undefined,
	Date | null
>;
/** Written as JSON text, read as a value. */
type Json<T> = ColumnType<T, string, string>;
type MaybeJson<T> = ColumnType<
	T | null,
	string | null | undefined,
	string | null
>;

export const ENDINGS = [
	"resolved",
	"not-fired",
	"missing",
	"rule-changed",
] as const;
export type Ending = (typeof ENDINGS)[number];

export interface AlertTables {
	alert_rule: {
		id: GeneratedAlways<number>;
		version: number;
		created_at: Instant;
		created_by: number;
		deleted_at: MaybeInstant;
	};
	alert_rule_version: {
		rule_id: number;
		version: number;
		content: Json<RuleContent>;
		made_at: Instant;
		made_by: number;
	};
	alert_touch: {
		id: GeneratedAlways<number>;
		kind: string;
		pages: boolean;
		members: MaybeJson<TouchedMembers>;
		latest_at: MaybeInstant;
		at: Generated<Date>;
	};
	alert: {
		id: GeneratedAlways<number>;
		rule_id: number;
		rule_version: number;
		member_id: number;
		metric: string;
		scope: string;
		state: State;
		level: Level | null;
		worst: Level | null;
		opened_at: Instant;
		fired_at: MaybeInstant;
		ended_at: MaybeInstant;
		ended_as: ColumnType<
			Ending | null,
			Ending | null | undefined,
			Ending | null
		>;
		past: boolean;
		told_as: ColumnType<
			ToldAs | null,
			ToldAs | null | undefined,
			ToldAs | null
		>;
		told_at: MaybeInstant;
		decided: ColumnType<
			string | null,
			string | null | undefined,
			string | null
		>;
		acknowledged_at: MaybeInstant;
		acknowledged_by: ColumnType<
			number | null,
			number | null | undefined,
			number | null
		>;
		assignee_id: ColumnType<
			number | null,
			number | null | undefined,
			number | null
		>;
		escalation: MaybeJson<readonly EscalationStep[]>;
		steps_done: Generated<number>;
		escalate_at: MaybeInstant;
		basis: MaybeJson<Basis>;
		peak: MaybeJson<Basis>;
	};
	alert_instance: {
		rule_id: number;
		member_id: number;
		rule_version: number;
		content: Json<Instance>;
		alert_id: number;
		due_at: MaybeInstant;
	};
	alert_event: {
		alert_id: number;
		id: GeneratedAlways<number>;
		at: Instant;
		kind: string;
		person_id: number | null;
		content: Json<Readonly<Record<string, unknown>>>;
	};
	announcement: {
		id: GeneratedAlways<number>;
		alert_id: number;
		reason: TellReason;
		told_as: ToldAs;
		receivers: MaybeJson<readonly Receiver[]>;
		basis: MaybeJson<Basis>;
		at: Instant;
		composed_at: MaybeInstant;
	};
	silence: {
		id: GeneratedAlways<number>;
		matcher: Json<Matcher>;
		since: Instant;
		until: Instant;
		comment: string;
		created_at: Instant;
		created_by: number;
		ended_at: MaybeInstant;
		ended_by: ColumnType<
			number | null,
			number | null | undefined,
			number | null
		>;
		/** Null where it was made from an alert. */
		form_key: ColumnType<
			string | null,
			string | null | undefined,
			string | null
		>;
	};
	mute_timing: {
		id: GeneratedAlways<number>;
		name: string;
		content: Json<Omit<MuteTiming, "id" | "name">>;
		deleted_at: MaybeInstant;
	};
	alert_route: {
		id: GeneratedAlways<number>;
		position: number;
		content: Json<Omit<Route, "id" | "position">>;
		deleted_at: MaybeInstant;
	};
	escalation_policy: {
		id: GeneratedAlways<number>;
		name: string;
		steps: Json<readonly EscalationStep[]>;
		deleted_at: MaybeInstant;
	};
	on_call_rota: {
		id: GeneratedAlways<number>;
		name: string;
		content: Json<Omit<Rota, "id" | "name">>;
		deleted_at: MaybeInstant;
	};
	on_call_swap: {
		id: GeneratedAlways<number>;
		rota_id: number;
		person_id: number;
		since: Instant;
		until: Instant;
		created_at: Instant;
		created_by: number;
		comment: Generated<string>;
	};
	alert_digest: {
		team_id: number;
		span: "daily" | "weekly";
		day: ColumnType<string, string, string>;
		sent_at: Instant;
	};
	alert_link: {
		alert_id: number;
		type: "complaint" | "action-item" | "release";
		reference: string;
		linked_at: Instant;
		linked_by: number;
	};
}
