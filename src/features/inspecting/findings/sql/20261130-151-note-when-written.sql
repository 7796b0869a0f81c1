-- When a finding was written down; those of before this was asked bear no moment.
alter table findings add column written_at timestamptz;
alter table findings alter column written_at set default clock_timestamp();
comment on column findings.written_at is 'When it was first kept; null where that was not yet noted.';
