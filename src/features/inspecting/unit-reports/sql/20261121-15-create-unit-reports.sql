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
  narrative       text not null default '',
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

-- The Team and the focal agency see the text from the submission on, in the application's answers; that it is due they see before.
call authz.protect('unit_reports', 'true', $writes$state in ('notStarted', 'drafting', 'submitted', 'returned', 'received')$writes$);
call authz.protect('report_answers', 'true', $writes$exists (select 1 from public.unit_reports r where r.id = report_id and r.state in ('notStarted', 'drafting', 'returned'))$writes$);
create trigger unit_reports_signed before update on unit_reports for each row
  execute function authz.keep_signed('notStarted,drafting,returned', 'as_of', 'narrative', 'submitted_on', 'signer_id', 'declared', 'outline_id', 'unit_kind');
