-- The steps of order_window_step added up by month, so that the figure of a day is read from whole months and the days of its own.
create table order_window_month (
	level smallint not null,
	a integer not null,
	span text collate "C" not null check (span in ('last-28', 'last-90', 'last-365')),
	-- Its first day.
	month date not null,
	orders bigint not null,
	customers bigint not null,
	repeat_customers bigint not null,
	-- Reads: all months of one member, or of all members of a level.
	primary key (level, span, a, month) include (orders, customers, repeat_customers)
);

insert into order_window_month
select level, a, span, date_trunc('month', day::timestamp), sum(orders), sum(customers), sum(repeat_customers)
from order_window_step
group by 1, 2, 3, 4
having sum(orders) <> 0 or sum(customers) <> 0 or sum(repeat_customers) <> 0;
