-- Master data: who and what facts refer to. Changes are dated; facts keep leaf ids.

-- One row: what holds for the whole company.
create table company (
	only_row boolean primary key default true check (only_row),
	name text not null default 'My company',
	time_zone text not null default 'Asia/Shanghai',
	reporting_currency char(3) not null default 'CNY',
	fiscal_year_start_month smallint not null default 1 check (fiscal_year_start_month between 1 and 12),
	-- A stock count holds for so many days when no newer one comes.
	stock_carry_days smallint not null default 7 check (stock_carry_days between 1 and 400),
	is_demo boolean not null default false
);
insert into company default values;

-- Members of every dimension. Id 0 means 'not known' and has no row. A code met first in a fact is kept with known = false until master data names it.
create table member (
	id integer generated always as identity primary key,
	dimension text not null check (dimension in ('line', 'product', 'lot', 'region', 'channel', 'store')),
	code text collate "C" not null,
	known boolean not null default false,
	name_en text,
	name_zh_hant text,
	name_zh_hans text,
	first_seen_at timestamptz not null default now(),
	retired_on date,
	unique (dimension, code)
);
-- Reads: the list of members that facts named and master data does not.
create index member_unknown on member (dimension, first_seen_at) where not known;

-- Which line a product belongs to, which region a store, which product a lot: from a day on, until the next row.
create table member_parent (
	member_id integer not null references member,
	parent_id integer not null references member,
	valid_from date not null,
	primary key (member_id, valid_from)
);

-- A product's unit cost from a day on, until the next row.
create table unit_cost (
	product_id integer not null references member,
	valid_from date not null,
	currency char(3) not null,
	cost numeric(19, 4) not null check (cost >= 0),
	primary key (product_id, valid_from)
);

-- 1 unit of the currency = rate units of the reporting currency, from a day on. A correction is a higher version of the same day; rows are never changed.
create table exchange_rate (
	currency char(3) not null,
	valid_from date not null,
	version integer not null default 1,
	rate numeric(20, 10) not null check (rate > 0),
	note text,
	loaded_at timestamptz not null default now(),
	primary key (currency, valid_from, version)
);

-- A system that sends facts.
create table source (
	id smallint generated always as identity primary key,
	key text collate "C" not null unique check (key ~ '^[a-z0-9][a-z0-9-]{0,62}$'),
	name text not null,
	created_at timestamptz not null default now()
);

-- What a source says about a kind: it has sent everything up to T; it promises to be at most so much behind.
create table source_kind (
	source_id smallint not null references source,
	kind text not null,
	complete_through timestamptz,
	-- Without a word from the source: complete through the moment so long ago. Null: through its latest fact.
	complete_after interval,
	promise interval,
	latest_fact_at timestamptz,
	latest_commit_at timestamptz,
	primary key (source_id, kind)
);
