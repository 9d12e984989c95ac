-- Boards that people compose of tiles, who else may change them, and the links by which a wall screen shows them.

create table board (
	id integer generated always as identity primary key,
	title text not null check (char_length(title) between 1 and 80),
	owner_id integer not null references person,
	-- In their order, as app/boards/tile.ts says; always written whole (docs/decisions/tiles-in-their-board.md).
	tiles jsonb not null default '[]' check (jsonb_typeof(tiles) = 'array'),
	-- Goes up with each change; a change names the one it was made to.
	version integer not null default 1,
	created_at timestamptz not null,
	changed_at timestamptz not null,
	changed_by integer not null references person,
	-- Can be taken back for a while.
	deleted_at timestamptz
);
-- Reads: the list of boards, the latest changed first.
create index board_changed on board (changed_at desc, id) where deleted_at is null;
-- Reads: what can still be taken back.
create index board_deleted on board (deleted_at) where deleted_at is not null;

-- Who may change it beside its owner.
create table board_editor (
	board_id integer not null references board,
	person_id integer not null references person,
	primary key (board_id, person_id)
);
-- Reads: the boards that were shared with a person.
create index board_editor_person on board_editor (person_id, board_id);

-- Shows one board to a screen on which nobody has signed in. Shown once; kept as SHA-256.
create table board_wall_link (
	id integer generated always as identity primary key,
	board_id integer not null references board,
	secret_hash bytea not null unique,
	-- Where the screen hangs, so that the right one is revoked.
	place text not null check (char_length(place) between 1 and 80),
	created_at timestamptz not null,
	-- It holds no longer than they are here.
	created_by integer not null references person,
	expires_at timestamptz not null,
	revoked_at timestamptz,
	-- To the minute.
	last_used_at timestamptz
);
-- Reads: the links of a board.
create index board_wall_link_board on board_wall_link (board_id, id);
