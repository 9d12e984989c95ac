-- The rollups' five-minute level: from this instant on it holds every folded fact; null: none is kept yet, and readers count the facts.
-- The next fold of each kind builds it from the facts of the last two days.
alter table fold_state add column slots_since timestamptz;
