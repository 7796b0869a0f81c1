-- Corrections (đính chính) of issued conclusion notices: a new act with reason and two persons; the notice itself stays.   (design: authority §4)

create table conclusion_corrections (
  id              uuid primary key,
  tenant_id       uuid not null,
  inspection_id   uuid not null constraint conclusion_corrections_inspection references inspections,
  team_id         uuid,
  unit_id         uuid not null,
  conclusion_id   uuid not null constraint conclusion_corrections_conclusion references conclusions,
  ordinal         integer not null,
  state           text not null constraint conclusion_corrections_state_known check (state in ('proposed', 'approved', 'refused')),
  results         text not null constraint conclusion_corrections_results_given check (length(results) between 1 and 50000),
  head_assessment text not null default '',
  reason          text not null constraint conclusion_corrections_reason_given check (length(reason) between 1 and 50000),
  proposer_id     uuid not null,
  proposer_name   text not null,
  proposed_on     date not null,
  decider_id      uuid,
  decider_name    text not null default '',
  decided_on      date,
  refusal         text not null default '',
  version         integer not null default 1,
  constraint conclusion_corrections_once unique (conclusion_id, ordinal),
  constraint conclusion_corrections_two_people check (decider_id <> proposer_id),
  constraint conclusion_corrections_decided check ((state = 'proposed') = (decider_id is null))
);
comment on table conclusion_corrections is 'Đính chính thông báo kết luận: the corrected words, who proposed them and why, who else approved them.';
create unique index conclusion_corrections_one_open on conclusion_corrections (conclusion_id) where state = 'proposed';
create index conclusion_corrections_by_inspection on conclusion_corrections (inspection_id);
call authz.protect('conclusion_corrections', $sees$state = 'approved'$sees$);
create policy conclusion_corrections_in_own_name on conclusion_corrections as restrictive for insert to soat_narrow, soat_wide with check (proposer_id = (select authz.me()) and state = 'proposed');
create policy conclusion_corrections_decided_in_own_name on conclusion_corrections as restrictive for update to soat_narrow, soat_wide using (true) with check (decider_id = (select authz.me()));
create trigger conclusion_corrections_kept before update on conclusion_corrections for each row
  execute function authz.keep_signed('', 'conclusion_id', 'ordinal', 'results', 'head_assessment', 'reason', 'proposer_id', 'proposer_name', 'proposed_on', 'decider_id?', 'decider_name?', 'decided_on?');
create trigger conclusion_corrections_stay before update on conclusion_corrections for each row execute function authz.keep_signed('proposed', 'state', 'refusal');
