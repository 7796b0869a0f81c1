-- What the Team asks of a unit whose report it reviews, and what the unit answers.   TN-II-2a-1

create table inspection_clarifications (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint inspection_clarifications_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  asked         text not null,
  asked_by      uuid not null,
  asked_on      date not null,
  asked_at      timestamptz not null default pg_catalog.clock_timestamp(),
  answer        text not null default '',
  answered_by   uuid,
  answered_on   date
);
comment on table inspection_clarifications is 'Nội dung cần làm rõ of an inspection by report: asked by the Team, answered by the unit.';
create index inspection_clarifications_by_inspection on inspection_clarifications (inspection_id);
call authz.protect('inspection_clarifications', 'true', 'answered_on is null');
-- A question stands as it was asked, an answer as it was given.
create trigger inspection_clarifications_asked before update on inspection_clarifications for each row
  execute function authz.keep_signed('', 'team_id', 'asked', 'asked_by', 'asked_on', 'answer?', 'answered_by?', 'answered_on?');
create trigger inspection_clarifications_answered before update on inspection_clarifications for each row
  execute function authz.answer_clarification();
