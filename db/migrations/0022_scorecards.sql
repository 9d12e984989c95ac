-- A person's scorecard for days of one fiscal quarter.
create table scorecard (
	id integer generated always as identity primary key,
	person_id integer not null references person,
	-- The calendar year in which the fiscal year begins, and its quarter.
	fiscal_year smallint not null,
	quarter smallint not null check (quarter between 1 and 4),
	from_day date not null,
	to_day date not null check (to_day >= from_day),
	quarter_from date not null,
	quarter_to date not null check (quarter_from <= from_day and to_day <= quarter_to),
	state text collate "C" not null check (state in ('draft', 'in-review', 'published', 'closing', 'frozen')),
	template text collate "C",
	-- Grows with every change, so that two who change at once are told.
	revision integer not null default 1,
	created_at timestamptz not null,
	created_by integer not null references person,
	-- One person is measured by one card on any day. As ranges of one number each, people need no extension.
	constraint scorecard_days_once exclude using gist (int4range(person_id, person_id, '[]') with &&, daterange(from_day, to_day, '[]') with &&)
);
-- Cards of a person, to refuse days that overlap and another currency.
create index scorecard_person on scorecard (person_id, from_day);
-- Published cards whose quarter has ended, to close them.
create index scorecard_to_close on scorecard (quarter_to) where state = 'published';
-- Cards of a quarter: the overview.
create index scorecard_quarter on scorecard (fiscal_year, quarter);

-- What a card says: the draft and its amendments, each in force from a day on.
create table scorecard_version (
	card_id integer not null references scorecard on delete cascade,
	version integer not null,
	effective_from date not null,
	content jsonb not null,
	-- Of an amendment: why.
	reason text,
	written_at timestamptz not null,
	-- Who wrote it last, and everyone who had a hand in it: none of them may approve it.
	written_by integer not null references person,
	writer_ids integer[] not null default '{}',
	-- By a second person; null while it waits.
	approved_at timestamptz,
	approved_by integer references person check (approved_by <> written_by and approved_by <> all (writer_ids)),
	declined_at timestamptz,
	primary key (card_id, version)
);

-- Money, in a table of its own: no query for open pages names it.
create table scorecard_base (
	card_id integer primary key references scorecard on delete cascade,
	amount numeric(15, 4) not null check (amount >= 0),
	currency text collate "C" not null check (currency ~ '^[A-Z]{3}$')
);

-- What happened to a card, in order: steps, comments.
create table scorecard_event (
	id bigint generated always as identity primary key,
	card_id integer not null references scorecard on delete cascade,
	at timestamptz not null,
	kind text collate "C" not null,
	person_id integer references person,
	actor text not null,
	line_id text collate "C",
	text text,
	detail jsonb
);
-- The timeline of one card.
create index scorecard_event_card on scorecard_event (card_id, id);

-- The committee's word on one line of a card.
create table scorecard_ruling (
	card_id integer not null references scorecard on delete cascade,
	line_id text collate "C" not null,
	kind text collate "C" not null check (kind in ('score', 'leave-out', 'accept')),
	score numeric(8, 2) check ((score is not null) = (kind = 'score')),
	reason text not null,
	at timestamptz not null,
	by_id integer not null references person,
	primary key (card_id, line_id)
);

-- Points given or taken for a cause outside the person's control.
create table scorecard_adjustment (
	id integer generated always as identity primary key,
	card_id integer not null references scorecard on delete cascade,
	points numeric(8, 2) not null check (points <> 0),
	reason text not null,
	at timestamptz not null,
	by_id integer not null references person,
	withdrawn_at timestamptz
);
-- Adjustments of one card.
create index scorecard_adjustment_card on scorecard_adjustment (card_id);

-- The approvals of a closing.
create table scorecard_approval (
	card_id integer not null references scorecard on delete cascade,
	person_id integer not null references person,
	at timestamptz not null,
	-- The score that was approved, so that nobody approves what has moved since.
	score text not null,
	-- And the percent of the base that it earned: NPS moves it while the score stands.
	percent text not null,
	primary key (card_id, person_id)
);

-- What was decided, as it was: definitions, lines, values, sums of the rollups, score. It never changes.
create table scorecard_frozen (
	card_id integer primary key references scorecard,
	at timestamptz not null,
	proof text not null,
	hash text collate "C" not null,
	score numeric(10, 2)
);
create trigger scorecard_frozen_append_only before update or delete or truncate on scorecard_frozen
	for each statement execute function refuse_change();

-- The payout of what was frozen, apart for the same reason as the base.
create table scorecard_paid (
	card_id integer primary key references scorecard,
	amount numeric(18, 4) not null,
	-- The base that it came from.
	base numeric(15, 4) not null,
	currency text collate "C" not null
);
create trigger scorecard_paid_append_only before update or delete or truncate on scorecard_paid
	for each statement execute function refuse_change();

-- What today's facts or definitions would make of a frozen card, proposed and decided.
create table scorecard_restatement (
	id integer generated always as identity primary key,
	card_id integer not null references scorecard,
	at timestamptz not null,
	proof text not null,
	hash text collate "C" not null,
	score numeric(10, 2),
	-- Score after less score before.
	delta numeric(10, 2) not null,
	reason text,
	decided_at timestamptz,
	decided_by integer references person,
	-- Superseded: facts moved on before anybody decided.
	decision text collate "C" check ((decision is null) = (decided_at is null) and decision in ('approved', 'declined', 'superseded'))
);
-- Restatements of one card, in order.
create index scorecard_restatement_card on scorecard_restatement (card_id, id);
-- At most one waits; finds what waits for the committee.
create unique index scorecard_restatement_open on scorecard_restatement (card_id) where decided_at is null;

-- The payout that an approved restatement comes to, in place of the one that was paid; apart like it.
create table scorecard_restated_paid (
	restatement_id integer primary key references scorecard_restatement,
	amount numeric(18, 4) not null,
	base numeric(15, 4) not null,
	currency text collate "C" not null
);

create table scorecard_setting (
	only_row boolean primary key default true check (only_row),
	-- Percent of a card that lines on user metrics have to reach.
	user_weight numeric(5, 2) not null default 40 check (user_weight between 0 and 100),
	-- From so many days after a quarter's end its cards are closed.
	closing_after_days smallint not null default 5 check (closing_after_days between 0 and 60)
);
insert into scorecard_setting default values;
