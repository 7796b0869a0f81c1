-- A session is announced from one hour to another; the true hours stay in arrived_at and ended_at.   CT-IV-1-6

alter table inspection_sessions add column ends_at text;
alter table inspection_sessions add constraint inspection_sessions_end check (ends_at ~ '^[0-2][0-9]:[0-5][0-9]$' and ends_at > starts_at);
comment on column inspection_sessions.ends_at is 'Until when the session is announced; null where only its beginning is.';
drop trigger inspection_sessions_signed on inspection_sessions;
create trigger inspection_sessions_signed before update on inspection_sessions for each row
  execute function authz.keep_signed('planned', 'held_on', 'starts_at', 'ends_at', 'place', 'composition');
