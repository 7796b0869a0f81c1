-- People looked at by name, and how many were there at each desk.   QN-II-1c, QN-II-2c-2, TN-II-1c, CT-III-2a-2

create table person_checks (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint person_checks_inspection references inspections,
  team_id       uuid not null,
  unit_id       uuid not null,
  account_id    uuid,
  subject       text not null constraint person_checks_subject_known check (subject in ('person', 'group')),
  name          text not null constraint person_checks_name_length check (length(name) between 1 and 200),
  staff         text constraint person_checks_staff_known check (staff in ('cadre', 'civilServant', 'publicEmployee', 'partTimeWorker', 'contractWorker')),
  leads         boolean not null,
  post          text not null,
  section       text not null,
  presence      text constraint person_checks_presence_known check (presence in ('present', 'late', 'absentWithReason', 'absentWithoutReason')),
  seen_at       text constraint person_checks_seen_at_form check (seen_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  reason        text not null,
  ratings       jsonb not null,
  tasks         jsonb not null,
  observation   text not null,
  statement     text not null,
  withdrawn     boolean not null default false,
  author_id     uuid not null,
  written_at    timestamptz not null default clock_timestamp(),
  version       integer not null default 1,
  constraint person_checks_size check (length(ratings::text) + length(tasks::text) + length(observation) + length(statement) <= 60000),
  constraint person_checks_account_of_person check (account_id is null or subject = 'person')
);
comment on table person_checks is 'Người được kiểm tra: restricted; its author, the head of the Team, its deputy, its secretary, the focal head and the leaders; once the session is over the head of the unit, and the person named of himself.';
comment on column person_checks.account_id is 'The account of the person named, where he has one.';
comment on column person_checks.ratings is 'How each side of his conduct was rated.';
comment on column person_checks.tasks is 'What he was asked to do with the software of the office, and how it went.';
comment on column person_checks.withdrawn is 'Written by mistake: its author and the leaders of the Team alone still know of it.';
create index person_checks_by_inspection on person_checks (inspection_id);
create index person_checks_by_account on person_checks (account_id) where account_id is not null;
alter table person_checks enable row level security;
alter table person_checks force row level security;
create policy person_checks_owner on person_checks for all to soat_owner using (true) with check (true);
create policy person_checks_known_wide on person_checks for select to soat_wide
  using (tenant_id = (select authz.my_tenant()) and (select authz.sees_restricted()) and not withdrawn);
create policy person_checks_known_team on person_checks for select to soat_narrow, soat_wide
  using ((author_id = (select authz.me()) or team_id = any ((select authz.my_leading_teams())::uuid[]))
    and team_id = any ((select authz.my_teams())::uuid[]) and inspection_id <> all ((select authz.my_recusals())::uuid[]));
-- Who answers for the unit, and the person named of himself, once the session is over.   (obligations 4.2 rules 7 and 8)
create policy person_checks_known_unit on person_checks for select to soat_narrow, soat_wide
  using ((unit_id = any ((select authz.my_headed_units())::uuid[]) or account_id = (select authz.me())) and not withdrawn
    and exists (select 1 from public.inspections i where i.id = inspection_id
      and i.state in ('preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived')));
create policy person_checks_added on person_checks for insert to soat_narrow, soat_wide
  with check (author_id = (select authz.me()) and tenant_id = (select authz.home_tenant()) and team_id = any ((select authz.my_teams())::uuid[])
    and inspection_id <> all ((select authz.my_recusals())::uuid[]));
create policy person_checks_changed on person_checks for update to soat_narrow, soat_wide
  using ((author_id = (select authz.me()) or team_id = any ((select authz.my_leading_teams())::uuid[]))
    and team_id = any ((select authz.my_teams())::uuid[]) and inspection_id <> all ((select authz.my_recusals())::uuid[]))
  with check (team_id = any ((select authz.my_teams())::uuid[]));
grant select, insert, update on person_checks to soat_narrow, soat_wide;
create trigger person_checks_stay before update on person_checks for each row execute function authz.keep_signed('', 'team_id', 'author_id', 'written_at');

create table desk_counts (
  id             uuid primary key,
  tenant_id      uuid not null,
  inspection_id  uuid not null constraint desk_counts_inspection references inspections,
  team_id        uuid not null,
  unit_id        uuid not null,
  desk           text not null constraint desk_counts_desk_length check (length(desk) between 1 and 200),
  counted_on     date not null,
  counted_at     text not null constraint desk_counts_time_form check (counted_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  on_roll        integer not null constraint desk_counts_on_roll_size check (on_roll between 0 and 10000),
  present        integer not null constraint desk_counts_present_size check (present between 0 and 10000),
  with_reason    integer not null constraint desk_counts_with_reason_size check (with_reason between 0 and 10000),
  without_reason integer not null constraint desk_counts_without_reason_size check (without_reason between 0 and 10000),
  note           text not null constraint desk_counts_note_length check (length(note) <= 2000),
  withdrawn      boolean not null default false,
  author_id      uuid not null,
  written_at     timestamptz not null default clock_timestamp(),
  version        integer not null default 1
);
comment on table desk_counts is 'Số người có mặt tại một bộ phận: numbers alone; the unit knows them once the session is over.';
comment on column desk_counts.on_roll is 'How many should be there: theo danh sách.';
create index desk_counts_by_inspection on desk_counts (inspection_id);
create index desk_counts_by_unit on desk_counts (unit_id);
create index desk_counts_by_team on desk_counts (team_id);
call authz.protect('desk_counts', $sees$not withdrawn and exists (select 1 from public.inspections i where i.id = inspection_id
  and i.state in ('preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived'))$sees$);
create policy desk_counts_in_own_name on desk_counts as restrictive for insert to soat_narrow, soat_wide
  with check (author_id = (select authz.me()) and inspection_id <> all ((select authz.my_recusals())::uuid[]));
-- Who may not examine the unit reads no more of it than the unit does.   CT-I-2a-1
drop policy desk_counts_known_team on desk_counts;
create policy desk_counts_known_team on desk_counts for select to soat_narrow
  using (team_id = any ((select authz.my_teams())::uuid[]) and inspection_id <> all ((select authz.my_recusals())::uuid[]));
create trigger desk_counts_stay before update on desk_counts for each row execute function authz.keep_signed('', 'team_id', 'author_id', 'written_at');
