-- Invitations, retired sources, and an audit trail that can be searched.

-- A link that lets its bearer set one person's password, once; the database holds only its SHA-256. A newer one takes its place.
create table invitation (
	person_id integer primary key references person,
	secret_hash bytea not null unique,
	created_at timestamptz not null,
	created_by text not null,
	expires_at timestamptz not null
);

-- From then on nobody waits for this source's facts of this kind.
alter table source_kind add column retired_at timestamptz;

-- Reads: the trail of one kind of action, and which actions there are.
create index audit_action on audit (action, id);
-- Reads: the trail of some days.
create index audit_at on audit (at);
