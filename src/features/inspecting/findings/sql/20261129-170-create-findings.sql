-- Findings (phát hiện): fact, criterion, cause, evidence, responsibility.   CT-I-1c-1, CT-I-2a-1, QN-I-2-4

create table findings (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint findings_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  kind          text not null constraint findings_kind_known check (kind in
                  ('strength', 'notDone', 'shortcoming', 'limitation', 'weakness', 'fault', 'deficiency', 'error', 'violation', 'difficulty')),
  field         text not null default '',
  fact          text not null constraint findings_fact_length check (length(fact) between 1 and 20000),
  criterion     text not null default '',
  causes        text[] not null default '{}',
  evidence      text not null default '',
  explanation   text not null default '',
  ruling        text not null default '',
  state         text not null constraint findings_state_known check (state in
                  ('drafted', 'submitted', 'confirmed', 'presented', 'accepted', 'contested', 'upheld', 'amended', 'withdrawn', 'concluded')),
  author_id     uuid not null,
  version       integer not null default 1
);
comment on table findings is 'Phát hiện: the central object. The unit knows it from the day it is presented; a withdrawn one stays with the Team.';
create index findings_by_inspection on findings (inspection_id);
create index findings_by_unit on findings (unit_id);
create index findings_by_team on findings (team_id);
call authz.protect('findings', $sees$state in ('presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded')$sees$, $changes$state = 'presented'$changes$);
-- Nobody finds in another's name; what the Team found is not the unit's to set.   QN-III-1-6
create policy findings_in_own_name on findings as restrictive for insert to soat_narrow, soat_wide with check (author_id = (select authz.me()));
create trigger findings_signed before update on findings for each row
  execute function authz.keep_signed('drafted,submitted,confirmed,presented,accepted,contested,upheld,amended', 'kind', 'fact', 'criterion', 'causes', 'evidence');
create trigger findings_stay_signed before update on findings for each row
  execute function authz.stay_signed('drafted,submitted,confirmed,presented,accepted,contested,upheld,amended');
create trigger findings_not_by_unit before update on findings for each row
  execute function authz.keep_from_unit('kind', 'fact', 'criterion', 'causes', 'evidence', 'ruling');

create table finding_responsibilities (
  id            uuid primary key,
  tenant_id     uuid not null,
  finding_id    uuid not null constraint finding_responsibilities_finding references findings,
  inspection_id uuid not null,
  author_id     uuid not null,
  person        text not null default '',
  section       text not null default '',
  statement     text not null
);
comment on table finding_responsibilities is 'Trách nhiệm cá nhân, bộ phận: restricted; the head of the Team, its deputy, its secretary, the author, the focal head and the leaders; the head of the unit once it is presented.';
alter table finding_responsibilities enable row level security;
alter table finding_responsibilities force row level security;
create policy finding_responsibilities_owner on finding_responsibilities for all to soat_owner using (true) with check (true);
create policy finding_responsibilities_known_wide on finding_responsibilities for select to soat_wide
  using (tenant_id = (select authz.my_tenant()) and ((select authz.sees_restricted()) or author_id = (select authz.me())));
create policy finding_responsibilities_known_narrow on finding_responsibilities for select to soat_narrow
  using (author_id = (select authz.me()) or exists (select 1 from findings f where f.id = finding_id and f.team_id = any ((select authz.my_leading_teams())::uuid[])));
-- Who answers for the unit reads what is stated of its people once the finding is presented: he must be able to explain it.   (obligations 4.2 rule 8)
create policy finding_responsibilities_known_unit on finding_responsibilities for select to soat_narrow
  using (exists (select 1 from findings f where f.id = finding_id and f.unit_id = any ((select authz.my_headed_units())::uuid[])
     and f.state in ('presented', 'accepted', 'contested', 'upheld', 'amended', 'concluded')));
create policy finding_responsibilities_added_narrow on finding_responsibilities for insert to soat_narrow with check (author_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy finding_responsibilities_added_wide on finding_responsibilities for insert to soat_wide with check (author_id = (select authz.me()) and tenant_id = (select authz.my_tenant()));
grant select, insert on finding_responsibilities to soat_wide, soat_narrow;
