-- Facts and what is added up from them. For each kind:
--   <kind>           the current version of every fact; dimension ids are 0 where not known; measures are whole numbers (money in 1/10,000 of the reporting currency)
--   <kind>_version   versions that are not current: superseded, late, or of an undone batch
--   <kind>_delta     signed measures that commits appended and that are not yet folded into the rollup
--   <kind>_rollup    sums by level (see app/metrics/level.ts), ids of its dimensions (a, b) and start of the bucket in the company's time zone

create table batch (
	id bigint generated always as identity primary key,
	kind text not null,
	source_id smallint not null references source,
	-- How it came: http, file, demo.
	via text not null,
	file_name text,
	-- Who sent it, as shown: a token's or a person's name.
	sent_by text not null,
	token_id bigint,
	person_id bigint,
	idempotency_key text,
	body_hash bytea,
	received_at timestamptz not null,
	committed_at timestamptz not null default now(),
	accepted integer not null,
	duplicates integer not null,
	-- Of the duplicates, those whose content differs from what is stored under the same version.
	differing integer not null default 0,
	superseded integer not null,
	rejected integer not null,
	first_day date,
	last_day date,
	undone_at timestamptz,
	undone_by text,
	undo_reason text
);
-- Finds: the earlier answer to a request that is sent again.
create unique index batch_idempotency on batch (source_id, kind, idempotency_key) where idempotency_key is not null;

-- Lines that were not taken, kept for download. The text of the line is cut at 2,000 characters.
create table reject (
	batch_id bigint not null,
	line bigint not null,
	field text not null,
	code text not null,
	value text not null,
	allowed text not null,
	content text not null,
	primary key (batch_id, line)
);

-- How far each kind's deltas are folded into its rollup; readers add what came later.
create table fold_state (
	kind text primary key,
	folded_through bigint not null default 0,
	folded_at timestamptz
);

-- Commits are numbered under a lock a kind, so that a lower number is never seen after a higher one.
create sequence commit_number;

-- Days whose derived figures (stock levels, distinct customers) have to be computed anew.
create table dirty_day (
	kind text not null,
	day date not null,
	commit_number bigint not null,
	primary key (kind, day, commit_number)
);

-- order-lines

create table order_line (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	order_id text not null,
	customer text,
	currency char(3) not null,
	revenue_amount numeric(19, 4) not null,
	discount_amount numeric(19, 4),
	cost_amount numeric(19, 4),
	quantity bigint not null,
	revenue bigint not null,
	discount bigint not null,
	cost bigint not null,
	costed_revenue bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index order_line_batch on order_line (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index order_line_occurred on order_line using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table order_line_version (like order_line);
alter table order_line_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index order_line_version_batch on order_line_version (batch_id);

create table order_line_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	quantity bigint not null,
	revenue bigint not null,
	discount bigint not null,
	cost bigint not null,
	costed_revenue bigint not null
);
-- Reads: what came after the last fold.
create index order_line_delta_commit on order_line_delta (commit_number);

create table order_line_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	quantity bigint not null,
	revenue bigint not null,
	discount bigint not null,
	cost bigint not null,
	costed_revenue bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('order-lines');

-- returns

create table return_line (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	order_id text,
	customer text,
	reason text,
	currency char(3) not null,
	refund_amount numeric(19, 4) not null,
	cost_amount numeric(19, 4),
	quantity bigint not null,
	refund bigint not null,
	cost bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index return_line_batch on return_line (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index return_line_occurred on return_line using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table return_line_version (like return_line);
alter table return_line_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index return_line_version_batch on return_line_version (batch_id);

create table return_line_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	quantity bigint not null,
	refund bigint not null,
	cost bigint not null
);
-- Reads: what came after the last fold.
create index return_line_delta_commit on return_line_delta (commit_number);

create table return_line_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	quantity bigint not null,
	refund bigint not null,
	cost bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('returns');

-- reviews

create table review (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	customer text,
	rating smallint not null,
	scale smallint not null,
	origin text not null,
	title text,
	body text,
	written bigint not null,
	bad bigint not null,
	top bigint not null,
	stars bigint not null,
	platform_default bigint not null,
	rewarded bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index review_batch on review (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index review_occurred on review using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table review_version (like review);
alter table review_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index review_version_batch on review_version (batch_id);

create table review_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	written bigint not null,
	bad bigint not null,
	top bigint not null,
	stars bigint not null,
	platform_default bigint not null,
	rewarded bigint not null
);
-- Reads: what came after the last fold.
create index review_delta_commit on review_delta (commit_number);

create table review_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	written bigint not null,
	bad bigint not null,
	top bigint not null,
	stars bigint not null,
	platform_default bigint not null,
	rewarded bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('reviews');

-- nps-invitations

create table nps_invitation (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	invited_at timestamptz not null,
	outcome text not null,
	outcome_at timestamptz,
	customer text,
	comment text,
	answered bigint not null,
	dismissed bigint not null,
	promoters bigint not null,
	detractors bigint not null,
	score bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index nps_invitation_batch on nps_invitation (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index nps_invitation_occurred on nps_invitation using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table nps_invitation_version (like nps_invitation);
alter table nps_invitation_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index nps_invitation_version_batch on nps_invitation_version (batch_id);

create table nps_invitation_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	answered bigint not null,
	dismissed bigint not null,
	promoters bigint not null,
	detractors bigint not null,
	score bigint not null
);
-- Reads: what came after the last fold.
create index nps_invitation_delta_commit on nps_invitation_delta (commit_number);

create table nps_invitation_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	answered bigint not null,
	dismissed bigint not null,
	promoters bigint not null,
	detractors bigint not null,
	score bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('nps-invitations');

-- stock-counts

create table stock_count (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	currency char(3),
	value_amount numeric(19, 4),
	quantity bigint not null,
	value bigint not null,
	stock_out bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index stock_count_batch on stock_count (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index stock_count_occurred on stock_count using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table stock_count_version (like stock_count);
alter table stock_count_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index stock_count_version_batch on stock_count_version (batch_id);

create table stock_count_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	quantity bigint not null,
	value bigint not null,
	stock_out bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('stock-counts');

-- complaint-events

create table complaint_event (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	complaint_id text not null,
	event text not null,
	opened_at timestamptz,
	customer text,
	category text,
	body text,
	opened bigint not null,
	acknowledged bigint not null,
	acknowledged_in_time bigint not null,
	solved bigint not null,
	solved_in_time bigint not null,
	closed bigint not null,
	closed_in_time bigint not null,
	close_seconds bigint not null,
	reopened bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index complaint_event_batch on complaint_event (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index complaint_event_occurred on complaint_event using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table complaint_event_version (like complaint_event);
alter table complaint_event_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index complaint_event_version_batch on complaint_event_version (batch_id);

create table complaint_event_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	opened bigint not null,
	acknowledged bigint not null,
	acknowledged_in_time bigint not null,
	solved bigint not null,
	solved_in_time bigint not null,
	closed bigint not null,
	closed_in_time bigint not null,
	close_seconds bigint not null,
	reopened bigint not null
);
-- Reads: what came after the last fold.
create index complaint_event_delta_commit on complaint_event_delta (commit_number);

create table complaint_event_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	opened bigint not null,
	acknowledged bigint not null,
	acknowledged_in_time bigint not null,
	solved bigint not null,
	solved_in_time bigint not null,
	closed bigint not null,
	closed_in_time bigint not null,
	close_seconds bigint not null,
	reopened bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('complaint-events');

-- visits

create table visit_count (
	source_id smallint not null,
	external_id text collate "C" not null,
	version bigint not null,
	batch_id bigint not null,
	occurred_at timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	visits bigint not null,
	engaged bigint not null,
	primary key (source_id, external_id)
);
-- Reads: the facts of a batch, to add them up at its commit and to undo it.
create index visit_count_batch on visit_count (batch_id);
-- Reads: the facts of a period, for drilling down and for splits that no level keeps.
create index visit_count_occurred on visit_count using brin (occurred_at) with (pages_per_range = 32, autosummarize = on);

create table visit_count_version (like visit_count);
alter table visit_count_version add primary key (source_id, external_id, version, batch_id);
-- Reads: the versions that an undone batch brought.
create index visit_count_version_batch on visit_count_version (batch_id);

create table visit_count_delta (
	commit_number bigint not null,
	-- Start of the five minutes.
	slot timestamptz not null,
	day date not null,
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	n bigint not null,
	visits bigint not null,
	engaged bigint not null
);
-- Reads: what came after the last fold.
create index visit_count_delta_commit on visit_count_delta (commit_number);

create table visit_count_rollup (
	level smallint not null,
	a integer not null,
	b integer not null,
	bucket timestamptz not null,
	n bigint not null,
	visits bigint not null,
	engaged bigint not null,
	-- Scope first: a year of one scope lies together.
	primary key (level, a, b, bucket)
) with (fillfactor = 80);

insert into fold_state (kind) values ('visits');
