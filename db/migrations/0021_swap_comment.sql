-- Why a shift was taken over, and a silence's form, so that one sent twice makes one silence.
alter table on_call_swap add column comment text not null default '' check (char_length(comment) <= 500);
alter table silence add column form_key text;
-- Reads: whether a form was sent before.
create unique index silence_form on silence (form_key) where form_key is not null;
