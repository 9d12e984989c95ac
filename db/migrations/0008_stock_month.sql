-- Stock figures of whole months beside those of days, so that an average over a year is not read from every day of it.
-- A month's figures are those of its days added up, and `days` says of how many: a level is averaged over the days on which it was known.
alter table stock_count_rollup add column days integer not null default 1;

insert into stock_count_rollup (level, a, b, bucket, n, quantity, value, stock_out, days)
select level + 100, a, b, date_trunc('month', bucket at time zone time_zone) at time zone time_zone, sum(n), sum(quantity), sum(value), sum(stock_out), count(*)
from stock_count_rollup, company
where level between 200 and 299
group by 1, 2, 3, 4;
