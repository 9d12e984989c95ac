-- What people follow: a metric for the whole company ('') or for a scope as addresses write it (`line:3`). Its key also reads a person's list.
create table followed_metric (
	person_id integer not null references person,
	metric_key text collate "C" not null,
	scope text collate "C" not null default '',
	followed_at timestamptz not null,
	primary key (person_id, metric_key, scope)
);

-- Finds: the batches of the last day with rejected lines, for whoever tends the facts.
create index batch_with_rejects on batch (committed_at) where rejected > 0 and undone_at is null;
-- Reads: the members that stand, or once stood, below another one.
create index member_parent_parent on member_parent (parent_id);
