-- Metric definitions. Each change is a new version; earlier ones stay, so that what was read under them can be read again.

create table metric (
	key text collate "C" primary key,
	version integer not null check (version >= 1)
);

create table metric_version (
	key text collate "C" not null references metric deferrable initially deferred,
	version integer not null,
	-- shipped: came with the product; company: changed here, and no upgrade overwrites it.
	origin text not null check (origin in ('shipped', 'company')),
	-- See app/metrics/definition.ts.
	content jsonb not null,
	since timestamptz not null,
	-- Who made it, as shown; null where it came with the product.
	changed_by text,
	primary key (key, version)
);
