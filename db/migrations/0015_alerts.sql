-- Alerts: rules, what facts touched, instances that are not normal, the record of each alert, what is to be told, and who is told when.

create table alert_rule (
	id integer generated always as identity primary key,
	-- The current one.
	version integer not null,
	created_at timestamptz not null,
	created_by integer not null references person,
	deleted_at timestamptz
);

-- Each change is a version; earlier ones stay, so that an alert can be read under the rule that raised it.
create table alert_rule_version (
	rule_id integer not null references alert_rule deferrable initially deferred,
	version integer not null,
	-- See app/alerts/rule.ts.
	content jsonb not null,
	made_at timestamptz not null,
	made_by integer not null references person,
	primary key (rule_id, version)
);

-- What a commit touched, written in its own transaction; an evaluator takes rows and deletes them in the transaction that writes what followed.
create table alert_touch (
	id bigint generated always as identity primary key,
	kind text not null,
	-- False for what never pages anyone: imports, undo, counting anew.
	pages boolean not null,
	-- Ids by dimension; null: any member.
	members jsonb,
	-- When the latest of the facts happened; null: not known.
	latest_at timestamptz,
	at timestamptz not null default clock_timestamp()
);

-- Days whose derived figures wait keep what their facts may do.
alter table dirty_day add column pages boolean not null default false;

-- One record from the first pending to the end.
create table alert (
	id bigint generated always as identity primary key,
	rule_id integer not null references alert_rule,
	rule_version integer not null,
	-- Of the rule's dimension; -1 where it has none.
	member_id integer not null,
	metric text collate "C" not null,
	-- The rule's scope with the member, as in an address.
	scope text not null,
	state text not null check (state in ('normal', 'pending', 'firing', 'recovering', 'no-data', 'error')),
	level text check (level in ('warning', 'critical')),
	-- The gravest that it was.
	worst text check (worst in ('warning', 'critical')),
	opened_at timestamptz not null,
	fired_at timestamptz,
	ended_at timestamptz,
	ended_as text check (ended_as in ('resolved', 'not-fired', 'missing', 'rule-changed')),
	-- What changed it lies in the past, so that nobody is paged.
	past boolean not null,
	told_as text check (told_as in ('critical', 'warning', 'no-data', 'error')),
	told_at timestamptz,
	-- The last decision, so that only a different one is written down.
	decided text,
	acknowledged_at timestamptz,
	acknowledged_by integer references person,
	assignee_id integer references person,
	-- As the policy said when it fired; a policy edited later does not touch it.
	escalation jsonb,
	steps_done integer not null default 0,
	escalate_at timestamptz,
	-- What the last change of state looked at, and the furthest beyond.
	basis jsonb,
	peak jsonb,
	check ((ended_at is null) = (ended_as is null))
);
-- Reads: the open alert of an instance; there is one at most.
create unique index alert_open on alert (rule_id, member_id) where ended_at is null;
-- Reads: a rule's history, and its precision.
create index alert_rule_history on alert (rule_id, opened_at desc);
-- Reads: what fired on a metric's chart, and the list of all.
create index alert_metric on alert (metric, opened_at desc) where fired_at is not null;
create index alert_fired on alert (fired_at desc) where fired_at is not null;
-- Reads: what is to be escalated.
create index alert_escalate on alert (escalate_at) where escalate_at is not null;

-- Instances that are not normal; what is not here is normal.
create table alert_instance (
	rule_id integer not null references alert_rule,
	member_id integer not null,
	rule_version integer not null,
	-- See app/alerts/instance.ts.
	content jsonb not null,
	alert_id bigint not null references alert,
	-- When time alone may change it.
	due_at timestamptz,
	primary key (rule_id, member_id)
) with (fillfactor = 70);
-- Reads: what time changes.
create index alert_instance_due on alert_instance (due_at) where due_at is not null;

-- The timeline: each change of state, decision, message, deed.
create table alert_event (
	alert_id bigint not null references alert,
	id bigint generated always as identity,
	at timestamptz not null,
	kind text not null,
	person_id integer references person,
	content jsonb not null default '{}',
	primary key (alert_id, id)
);

-- Decided to be told; a composer makes messages of them.
create table announcement (
	id bigint generated always as identity primary key,
	alert_id bigint not null references alert,
	reason text not null check (reason in ('first', 'worse', 'better', 'resolved', 'repeat', 'escalated')),
	told_as text not null,
	-- Whom an escalation tells; null: as the routes say.
	receivers jsonb,
	-- What it looked at.
	basis jsonb,
	at timestamptz not null,
	composed_at timestamptz
);
-- Reads: what waits for a composer.
create index announcement_waiting on announcement (id) where composed_at is null;

create table silence (
	id integer generated always as identity primary key,
	-- See app/alerts/subject.ts.
	matcher jsonb not null,
	since timestamptz not null,
	until timestamptz not null,
	comment text not null check (char_length(comment) between 1 and 1000),
	created_at timestamptz not null,
	created_by integer not null references person,
	-- Ended early.
	ended_at timestamptz,
	ended_by integer references person,
	check (since < until)
);
-- Reads: what is silent now, and lately.
create index silence_until on silence (until);

create table mute_timing (
	id integer generated always as identity primary key,
	name text not null check (char_length(name) between 1 and 80),
	-- See app/alerts/mute.ts.
	content jsonb not null,
	deleted_at timestamptz
);

create table alert_route (
	id integer generated always as identity primary key,
	position integer not null,
	-- See app/alerts/route.ts.
	content jsonb not null,
	deleted_at timestamptz
);

create table escalation_policy (
	id integer generated always as identity primary key,
	name text not null check (char_length(name) between 1 and 80),
	-- See app/alerts/escalation.ts.
	steps jsonb not null,
	deleted_at timestamptz
);

create table on_call_rota (
	id integer generated always as identity primary key,
	name text not null check (char_length(name) between 1 and 80),
	-- See app/alerts/on-call.ts.
	content jsonb not null,
	deleted_at timestamptz
);

create table on_call_swap (
	id integer generated always as identity primary key,
	rota_id integer not null references on_call_rota,
	person_id integer not null references person,
	since timestamptz not null,
	until timestamptz not null,
	created_at timestamptz not null,
	created_by integer not null references person,
	check (since < until)
);
-- Reads: a rota's swaps.
create index on_call_swap_rota on on_call_swap (rota_id, until);

-- What an alert led to, or belongs to: a complaint, a meeting's item, a release.
create table alert_link (
	alert_id bigint not null references alert,
	type text not null check (type in ('complaint', 'action-item', 'release')),
	reference text not null check (char_length(reference) between 1 and 200),
	linked_at timestamptz not null,
	linked_by integer not null references person,
	primary key (alert_id, type, reference)
);
