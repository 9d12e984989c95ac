-- Derived figures that do not add up from facts: distinct orders and customers, and stock levels. Computed off the hot path for the days in dirty_day.

-- With which settings a kind's derived figures were computed; where the company's differ, all are computed anew.
create table derived_state (
	kind text primary key,
	fiscal_year_start_month smallint,
	stock_carry_days smallint,
	time_zone text,
	-- The last day that has figures: a stock count is carried no further than today.
	through_day date
);
insert into derived_state (kind) values ('order-lines'), ('stock-counts');

-- What an order holds on one day, by the ids of its lines: a slim copy of the current order lines, in which changes are found and orders and customers looked up.
create table order_piece (
	source_id smallint not null,
	order_id text collate "C" not null,
	day date not null,
	customer text collate "C",
	line_id integer not null,
	product_id integer not null,
	lot_id integer not null,
	region_id integer not null,
	channel_id integer not null,
	store_id integer not null,
	quantity bigint not null
);
-- Reads: the pieces of dirty days; orders of a scope that no level keeps.
create index order_piece_day on order_piece (day);
-- Reads: the other days of an order that changed.
create index order_piece_order on order_piece (order_id, source_id);
-- Reads: the other orders of a customer whose order changed.
create index order_piece_customer on order_piece (customer) where customer is not null;

-- Distinct orders, customers and customers with two or more orders in the calendar period that begins on `bucket`.
create table order_period (
	-- 0 company, else the dimension's digit times 10: 10 line … 60 store.
	level smallint not null,
	-- Member of the dimension, -1 for the company.
	a integer not null,
	span text collate "C" not null check (span in ('day', 'week', 'month', 'quarter', 'year')),
	bucket date not null,
	orders bigint not null,
	customers bigint not null,
	repeat_customers bigint not null,
	primary key (level, span, a, bucket)
);

-- The same for windows that roll: by how much the figure of the last so many days changes on that day. The sum up to a day is its figure,
-- so that an order touches two rows a window and not one for each day that it stays inside.
create table order_window_step (
	level smallint not null,
	a integer not null,
	span text collate "C" not null check (span in ('last-28', 'last-90', 'last-365')),
	day date not null,
	orders bigint not null,
	customers bigint not null,
	repeat_customers bigint not null,
	primary key (level, span, a, day) include (orders, customers, repeat_customers)
);

-- Reads: the stock figures of the days that are computed anew.
create index stock_count_rollup_bucket on stock_count_rollup (bucket);
