-- Which digests have gone out, so that each goes once however many workers there are.
create table alert_digest (
	team_id integer not null references team,
	span text collate "C" not null check (span in ('daily', 'weekly')),
	-- The last day that it covers.
	day date not null,
	sent_at timestamptz not null,
	primary key (team_id, span, day)
);
