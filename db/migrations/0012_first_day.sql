-- From which day on a source's facts count: before it, silence is no zero.

-- Reads: the first day of each source's batches of a kind, with every reading of a metric (readSourceStates).
create index batch_first_day on batch (source_id, kind, first_day) where undone_at is null;
