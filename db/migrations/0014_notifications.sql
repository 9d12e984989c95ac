-- What people and machines are told: messages, the inbox, the outbox, and where it all goes.

-- A bot of a chat, a webhook, or a list of addresses.
create table endpoint (
	id integer generated always as identity primary key,
	kind text not null check (kind in ('feishu', 'wecom', 'dingtalk', 'slack', 'webhook', 'email')),
	name text not null check (char_length(name) between 1 and 80),
	-- The URL, which is itself a secret, or addresses with commas between them. No page shows it whole after it was typed.
	target text not null check (char_length(target) between 3 and 2000),
	-- What messages are signed with; has to be known to sign, so it can't be kept as a hash.
	secret text,
	language text not null check (language in ('en', 'zh-hant', 'zh-hans')),
	enabled boolean not null default true,
	created_at timestamptz not null,
	created_by integer not null references person,
	-- When the latest messages went out, as far back as its rate limit counts.
	recent_sends timestamptz[] not null default '{}',
	last_at timestamptz,
	-- 'delivered', or the code of the failure.
	last_outcome text
);

create table contact_preference (
	person_id integer primary key references person,
	-- By mark the channels, as app/notifications/preference.ts says.
	channels jsonb not null,
	quiet_from time,
	quiet_to time,
	-- 1 is Monday.
	quiet_days smallint[] not null default '{}',
	-- Null: the language of the directory.
	language text check (language in ('en', 'zh-hant', 'zh-hans')),
	changed_at timestamptz not null,
	check ((quiet_from is null) = (quiet_to is null))
);

-- Once a message, however many it goes to.
create table message (
	key text primary key check (char_length(key) between 1 and 200),
	subject text not null,
	mark text not null check (mark in ('critical', 'warning', 'resolved', 'information')),
	-- In every language, as app/notifications/message.ts says.
	content jsonb not null,
	data jsonb not null,
	at timestamptz not null
);

create table inbox_item (
	person_id integer not null references person,
	message_key text not null references message,
	at timestamptz not null,
	read_at timestamptz,
	-- Shown once, however often it arrives.
	primary key (person_id, message_key)
);
-- Reads: a person's inbox, the latest first.
create index inbox_item_at on inbox_item (person_id, at desc);
-- Reads: how many somebody has not read, on every page.
create index inbox_item_unread on inbox_item (person_id) where read_at is null;

create table outbox (
	id bigint generated always as identity primary key,
	-- What the receiver knows a repeat by.
	key text not null unique check (char_length(key) between 1 and 300),
	message_key text not null references message,
	person_id integer references person,
	endpoint_id integer references endpoint,
	channel text not null check (channel in ('inbox', 'feishu', 'wecom', 'dingtalk', 'slack', 'webhook', 'email')),
	-- queued: due_at is the next attempt; held: due_at is when quiet hours end; grouped: it went out within another message.
	state text not null check (state in ('queued', 'held', 'delivered', 'dead', 'dropped', 'grouped')),
	grouped_into bigint references outbox,
	attempts integer not null default 0,
	due_at timestamptz not null,
	-- A worker is at it; after that moment another may take it.
	leased_until timestamptz,
	-- A code of app/notifications/failure.ts, and what the receiver said.
	last_error text,
	last_detail text,
	created_at timestamptz not null,
	finished_at timestamptz,
	check ((person_id is null) <> (endpoint_id is null))
);
-- Reads: what is due at an endpoint, and how much waits there.
create index outbox_endpoint_due on outbox (endpoint_id, due_at) where state = 'queued' and endpoint_id is not null;
-- Reads: which mails to people are due.
create index outbox_person_due on outbox (due_at) where state = 'queued' and person_id is not null;
-- Reads: what is held for whom, and until when.
create index outbox_held on outbox (person_id, due_at) where state = 'held';
-- Reads: what is held of a subject that is over; what went out of a message.
create index outbox_message on outbox (message_key);
-- Reads: the lists of the admin's page, the latest first.
create index outbox_state on outbox (state, id desc);
-- Reads: what is held or queued of a subject.
create index message_subject on message (subject);
