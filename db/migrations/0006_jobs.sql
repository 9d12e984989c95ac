-- One row a job: which tick was claimed last, by whom, and how its last run ended. A claim is a lease: it runs out when its worker dies.
create table job (
	name text collate "C" primary key,
	-- The moment the job was due, by its schedule; two workers never hold the same.
	tick timestamptz not null,
	-- The worker that runs it now; null between runs.
	holder text,
	leased_until timestamptz,
	-- When the schedule wants it next, so that a tick which no worker saw is caught up.
	next_tick timestamptz,
	started_at timestamptz not null,
	finished_at timestamptz,
	duration_ms integer,
	outcome text check (outcome in ('done', 'failed')),
	-- What the last run said it did, or why it failed.
	note text,
	runs bigint not null default 0,
	failures bigint not null default 0,
	check ((holder is null) = (leased_until is null))
) with (fillfactor = 50);
