-- Working sessions (buổi làm việc) and schedule notices (thông báo lịch kiểm tra).   CT-IV-1-6, TN-IVb-a-2, CT-I-2c

create table inspection_sessions (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint inspection_sessions_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  held_on       date not null,
  starts_at     text not null constraint inspection_sessions_time check (starts_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  place         text not null,
  composition   text not null default '',
  state         text not null constraint inspection_sessions_state_known check (state in ('planned', 'notified', 'held', 'cancelled')),
  arrived_at    timestamptz,
  ended_at      timestamptz,
  attendance    jsonb not null default '[]',
  version       integer not null default 1
);
comment on table inspection_sessions is 'Buổi làm việc: day, place and whom the unit is asked to bring.';
comment on column inspection_sessions.attendance is 'Who came, from both sides: [{side, accountId, name, post, present, reason}].';
create index inspection_sessions_by_inspection on inspection_sessions (inspection_id);
create index inspection_sessions_by_unit on inspection_sessions (unit_id);
create index inspection_sessions_by_team on inspection_sessions (team_id);
create index inspection_sessions_by_day on inspection_sessions (tenant_id, held_on);
call authz.protect('inspection_sessions', $sees$state <> 'planned'$sees$);
create trigger inspection_sessions_signed before update on inspection_sessions for each row execute function authz.keep_signed('planned', 'held_on', 'starts_at', 'place', 'composition');

create table schedule_notices (
  id             uuid primary key,
  tenant_id      uuid not null,
  inspection_id  uuid not null constraint schedule_notices_inspection references inspections,
  team_id        uuid,
  unit_id        uuid not null,
  session_id     uuid not null,
  outline_id     uuid,
  report_due_on  date,
  state          text not null constraint schedule_notices_state_known check (state in ('draft', 'signed', 'sent', 'acknowledged', 'superseded')),
  number         text,
  symbol         text not null default '',
  issued_on      date,
  signer_id      uuid,
  acknowledged_at timestamptz,
  version        integer not null default 1
);
comment on table schedule_notices is 'Thông báo lịch: goes to one unit, with the outline and the day its report is due. Never for a surprise inspection.';
create index schedule_notices_by_inspection on schedule_notices (inspection_id);
call authz.protect('schedule_notices', $sees$state in ('sent', 'acknowledged', 'superseded')$sees$, $changes$state in ('sent', 'acknowledged')$changes$);
create trigger schedule_notices_signed before update on schedule_notices for each row execute function authz.keep_signed('draft',
  'session_id', 'outline_id', 'report_due_on', 'symbol', 'signer_id', 'number?', 'issued_on?');
create trigger schedule_notices_stay_signed before update on schedule_notices for each row execute function authz.stay_signed('draft');
create trigger schedule_notices_not_by_unit before update on schedule_notices for each row
  execute function authz.keep_from_unit('report_due_on', 'outline_id', 'number', 'symbol', 'issued_on', 'signer_id');
