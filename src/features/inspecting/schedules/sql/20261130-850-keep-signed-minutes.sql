-- The minutes of a session are signed on a day, by named persons; from then on its times, its people and the minutes stay.   QN-II-3a-6

alter table inspection_sessions add column minutes_signed_on date;
alter table inspection_sessions add column minutes_signers jsonb not null default '[]';
alter table inspection_sessions add column minutes jsonb;
alter table inspection_sessions add constraint inspection_sessions_minutes_whole check ((minutes_signed_on is null) = (minutes is null));
comment on column inspection_sessions.minutes_signers is 'Who signed the minutes: [{part, name}], the secretary, the unit, the head of the Team.';
comment on column inspection_sessions.minutes is 'The minutes as they were signed, word by word.';
create trigger inspection_sessions_minuted before update on inspection_sessions for each row when (old.minutes_signed_on is not null)
  execute function authz.keep_signed('', 'held_on', 'starts_at', 'place', 'composition', 'state', 'arrived_at', 'ended_at', 'attendance',
    'minutes_signed_on', 'minutes_signers', 'minutes');
