-- People, how they get in, what systems get in with, and who did what.

-- A place that people work at; its zone is theirs unless they say otherwise.
create table office (
	id integer generated always as identity primary key,
	code text collate "C" not null unique,
	name_en text,
	name_zh_hant text,
	name_zh_hans text,
	time_zone text,
	retired_on date
);

create table person (
	id integer generated always as identity primary key,
	-- Signs in with it; whoever has none can be named but can't sign in.
	email text collate "C" unique check (email = lower(email)),
	employee_number text collate "C" unique,
	-- As they write it themselves; the others where they differ.
	name text not null,
	name_en text,
	name_zh_hant text,
	name_zh_hans text,
	language text check (language in ('en', 'zh-hant', 'zh-hans')),
	time_zone text,
	-- From this day on they have no access.
	left_on date,
	created_at timestamptz not null default now(),
	check (email is not null or employee_number is not null)
);

create table team (
	id integer generated always as identity primary key,
	code text collate "C" not null unique,
	name_en text,
	name_zh_hant text,
	name_zh_hans text,
	lead_id integer references person,
	retired_on date
);

-- What else they are called in a meeting: 王總, Vivian.
create table person_alias (
	person_id integer not null references person,
	alias text not null,
	primary key (person_id, alias)
);
-- Finds: the people that a name in the notes may mean.
create index person_alias_alias on person_alias (lower(alias));

-- From a day on, until the next row; null means none from that day on.
create table person_team (
	person_id integer not null references person,
	team_id integer references team,
	valid_from date not null,
	primary key (person_id, valid_from)
);

create table person_manager (
	person_id integer not null references person,
	manager_id integer references person,
	valid_from date not null,
	primary key (person_id, valid_from),
	check (manager_id <> person_id)
);

create table person_office (
	person_id integer not null references person,
	office_id integer references office,
	valid_from date not null,
	primary key (person_id, valid_from)
);

-- The product lines a person belongs to.
create table person_line (
	person_id integer not null references person,
	line_id integer not null references member,
	primary key (person_id, line_id)
);

-- What a person is beyond 'employee', which everyone is.
create table person_role (
	person_id integer not null references person,
	role text not null check (role in ('lead', 'executive', 'metric-owner', 'committee', 'admin')),
	primary key (person_id, role)
);

-- Argon2id with its parameters in the hash, so that they can be raised.
create table password (
	person_id integer primary key references person,
	hash text not null,
	set_at timestamptz not null
);

-- The cookie holds the id, the database only its SHA-256.
create table session (
	id_hash bytea primary key,
	person_id integer not null references person,
	created_at timestamptz not null,
	last_seen_at timestamptz not null,
	expires_at timestamptz not null,
	address text
);
-- Finds: the sessions of a leaver, to end them.
create index session_person on session (person_id);
-- Finds: what has expired, to sweep it.
create index session_expires on session (expires_at);

-- Attempts to sign in that have not succeeded, by account and by address (a hash, so that it holds no names).
create table sign_in_limit (
	key bytea primary key,
	failures integer not null,
	last_attempt_at timestamptz not null
);
-- Finds: what is forgotten by now, to sweep it.
create index sign_in_limit_last_attempt on sign_in_limit (last_attempt_at);

-- A system's way in: sends facts of these kinds for one source. Shown once; kept as SHA-256.
create table token (
	id bigint generated always as identity primary key,
	name text not null,
	secret_hash bytea not null unique,
	source_id smallint not null references source,
	-- Null: all kinds.
	kinds text[] check (cardinality(kinds) > 0),
	created_at timestamptz not null,
	created_by text not null,
	expires_at timestamptz,
	revoked_at timestamptz,
	revoked_by text,
	-- To the minute.
	last_used_at timestamptz
);
-- Reads: the tokens of a source.
create index token_source on token (source_id);

-- Who did what to what. Only ever appended to.
create table audit (
	id bigint generated always as identity primary key,
	at timestamptz not null,
	person_id integer references person,
	-- As shown then: a person's name, or the command or job that did it.
	actor text not null,
	action text not null,
	object_type text not null,
	object_id text not null,
	before jsonb,
	after jsonb,
	address text
);
-- Reads: the history of one thing.
create index audit_object on audit (object_type, object_id, id);
-- Reads: what one person did.
create index audit_person on audit (person_id, id) where person_id is not null;

create function refuse_change() returns trigger language plpgsql as $$
begin
	raise exception '% is append-only: % is not allowed', tg_table_name, lower(tg_op)
		using errcode = 'restrict_violation';
end $$;
create trigger audit_append_only before update or delete or truncate on audit
	for each statement execute function refuse_change();
