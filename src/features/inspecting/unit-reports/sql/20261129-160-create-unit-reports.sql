-- Unit reports (báo cáo của đơn vị) on the outline, answer by answer.   CT-IV-4-1, TN-II-2b-2, NX-IV-2.2a-6

create table unit_reports (
  id              uuid primary key,
  tenant_id       uuid not null,
  inspection_id   uuid not null constraint unit_reports_inspection references inspections,
  team_id         uuid,
  unit_id         uuid not null,
  outline_id      uuid,
  unit_kind       text not null,
  state           text not null constraint unit_reports_state_known check (state in ('notStarted', 'drafting', 'submitted', 'returned', 'received', 'locked')),
  due_on          date,
  as_of           date,
  number          text,
  symbol          text not null default '',
  dated_on        date,
  signer_id       uuid,
  declared        boolean not null default false,
  submitted_on    date,
  submitted_at    timestamptz,
  soft_copy_on    date,
  received_on     date,
  return_reason   text not null default '',
  version         integer not null default 1,
  constraint unit_reports_once unique (inspection_id)
);
comment on table unit_reports is 'Báo cáo của đơn vị: one for an announced inspection; late is worked out from due_on and submitted_on.';
comment on column unit_reports.as_of is 'Số liệu tính đến ngày: the report''s own day of figures.';

create table report_answers (
  id         uuid primary key,
  tenant_id  uuid not null,
  report_id  uuid not null constraint report_answers_report references unit_reports,
  team_id    uuid,
  unit_id    uuid not null,
  item_id    uuid not null,
  value      jsonb not null,
  changed_by uuid not null,
  changed_at timestamptz not null default clock_timestamp(),
  constraint report_answers_once unique (report_id, item_id)
);
comment on table report_answers is 'Câu trả lời: an entry for one item; entries merge per item and are never refused for age.';

create table report_narratives (
  report_id uuid primary key constraint report_narratives_report references unit_reports,
  tenant_id uuid not null,
  team_id   uuid,
  unit_id   uuid not null,
  text      text not null constraint report_narratives_length check (length(text) <= 200000)
);
comment on table report_narratives is 'Báo cáo bằng lời: the text of a report where the plan has no outline.';

-- The Team and the focal agency see the text from the submission on; that it is due they see before.
call authz.protect('unit_reports', 'true', $changes$state in ('notStarted', 'drafting', 'submitted', 'returned', 'received')$changes$);
create index unit_reports_by_unit on unit_reports (unit_id);
create index unit_reports_by_team on unit_reports (team_id);
create trigger unit_reports_signed before update on unit_reports for each row
  execute function authz.keep_signed('notStarted,drafting,returned', 'as_of', 'submitted_on', 'signer_id', 'declared', 'outline_id', 'unit_kind');
create trigger unit_reports_not_by_unit before update on unit_reports for each row
  execute function authz.keep_from_unit('due_on', 'received_on', 'soft_copy_on', 'outline_id', 'unit_kind');

-- What the unit is still writing is its own: others read answers and narrative from the sending on.   CT-IV-4-1
do $$
declare
  name text;
  writes text := $open$exists (select 1 from public.unit_reports r where r.id = report_id and r.state in ('notStarted', 'drafting', 'returned'))$open$;
begin
  foreach name in array array['report_answers', 'report_narratives'] loop
    execute format('call authz.protect(%L, %L, %L, %L)', name, 'true', writes, writes);
    execute format($policy$create policy %1$s_sent on %1$I as restrictive for select to soat_narrow, soat_wide
      using (unit_id = any ((select authz.my_units())::uuid[]) or exists (select 1 from unit_reports r where r.id = report_id and r.state in ('submitted', 'received', 'locked')))$policy$, name);
    -- The text is the unit's to write: nobody else changes it, sent or not.
    execute format('create policy %1$s_by_unit on %1$I as restrictive for insert to soat_narrow, soat_wide with check (unit_id = any ((select authz.my_units())::uuid[]))', name);
    execute format('create policy %1$s_changed_by_unit on %1$I as restrictive for update to soat_narrow, soat_wide using (unit_id = any ((select authz.my_units())::uuid[]))', name);
  end loop;
end $$;
-- Nobody answers in another's name.
create policy report_answers_in_own_name on report_answers as restrictive for insert to soat_narrow, soat_wide with check (changed_by = (select authz.me()));
