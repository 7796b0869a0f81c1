-- Inspections (cuộc kiểm tra): one unit, one form. The spine of everything that follows.   CT-III-1, CT-I-2d-3

create table inspections (
  id                  uuid primary key,
  tenant_id           uuid not null,
  plan_id             uuid not null,
  target_id           uuid,
  team_id             uuid,
  unit_id             uuid not null,
  form                text not null constraint inspections_form_known check (form in
                        ('periodic', 'comprehensive', 'thematic', 'civilService', 'isoQms', 'byProgramme', 'surprise')),
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
  lists_open_on       date,
  cancel_reason       text not null default '',
  version             integer not null default 1,
  constraint inspections_reinspection_linked check ((original_id is null) = (reinspection_kind is null))
);
comment on table inspections is 'Cuộc kiểm tra: a surprise inspection lives in the schema sealed until the arrival and enters only then.';
comment on column inspections.notified_on is 'From this day the unit knows of it.';
comment on column inspections.preliminary is 'Kết luận sơ bộ, or the remarks of the team head where the plan asks for those.';
create index inspections_by_plan on inspections (tenant_id, plan_id);
create index inspections_by_unit on inspections (unit_id);
create index inspections_by_team on inspections (team_id);
-- A unit is inspected once in a round and a form; two who open it at once do not both succeed. A unit may have several surprise
-- inspections in a year, so that no key tells of one that is still sealed.   CT-III-1b-6, CT-III-2, TN-II-2c-1
create unique index inspections_once on inspections (plan_id, unit_id, form, round) where original_id is null and state <> 'cancelled' and form <> 'surprise';
call authz.protect('inspections', 'notified_on is not null');
create trigger inspections_signed before update on inspections for each row
  execute function authz.keep_signed('planned,scheduled,notified,inSession,preliminarilyConcluded', 'preliminary', 'preliminary_by', 'preliminary_on');

-- The lists of done and not done are the Team's own until they are opened to the unit: in rows of their own, which the database can keep.   TN-I-2-3
create table inspection_lists (
  inspection_id uuid primary key constraint inspection_lists_inspection references inspections,
  tenant_id     uuid not null,
  team_id       uuid,
  unit_id       uuid not null,
  done          text[] not null default '{}',
  not_done      text[] not null default '{}',
  open_on       date
);
comment on table inspection_lists is 'Mặt làm được và chưa làm được: what the Team lists of one inspection.';
comment on column inspection_lists.open_on is 'From this day the unit knows of them.';
call authz.protect('inspection_lists', 'open_on is not null');
