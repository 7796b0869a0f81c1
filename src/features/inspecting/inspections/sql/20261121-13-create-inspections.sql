-- Inspections (cuộc kiểm tra): one unit, one form. The spine of everything that follows.   CT-III-1, CT-I-2d-3

create table inspections (
  id                  uuid primary key,
  tenant_id           uuid not null,
  plan_id             uuid not null,
  target_id           uuid,
  team_id             uuid,
  unit_id             uuid not null,
  form                text not null constraint inspections_form_known check (form in
                        ('periodic', 'comprehensive', 'thematic', 'civilService', 'isoQms', 'byProgramme')),
  method              text not null constraint inspections_method_known check (method in ('onSite', 'byReport', 'online')),
  round               integer not null default 1,
  state               text not null constraint inspections_state_known check (state in ('planned', 'scheduled', 'notified', 'inSession',
                        'preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived', 'cancelled')),
  original_id         uuid,
  reinspection_kind   text constraint inspections_reinspection_known check (reinspection_kind in ('reinspection', 'recheck')),
  necessity           text not null default '',
  notified_on         date,
  preliminary         text not null default '',
  preliminary_by      uuid,
  preliminary_on      date,
  done_list           text[] not null default '{}',
  not_done_list       text[] not null default '{}',
  lists_open_on       date,
  cancel_reason       text not null default '',
  version             integer not null default 1,
  constraint inspections_reinspection_linked check ((original_id is null) = (reinspection_kind is null))
);
comment on table inspections is 'Cuộc kiểm tra: announced ones only; a surprise inspection lives in the schema sealed until the arrival.';
comment on column inspections.notified_on is 'From this day the unit knows of it.';
comment on column inspections.preliminary is 'Kết luận sơ bộ, or the remarks of the team head where the plan asks for those.';
comment on column inspections.done_list is 'Mặt làm được, made available to the unit where the plan asks for lists.';
create index inspections_by_plan on inspections (tenant_id, plan_id);
create index inspections_by_unit on inspections (unit_id);
create index inspections_by_team on inspections (team_id);
call authz.protect('inspections', 'notified_on is not null');
create trigger inspections_signed before update on inspections for each row
  execute function authz.keep_signed('planned,scheduled,notified,inSession,preliminarilyConcluded', 'preliminary', 'preliminary_by', 'preliminary_on');
