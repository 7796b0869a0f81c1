-- Themes of a plan, and the units that another body proposes for them.   QN-II-1b, QN-II-2b-2, QN-II-3b-2

create table themes (
  id          uuid primary key,
  tenant_id   uuid not null,
  plan_id     uuid not null constraint themes_plan references plans,
  topic       text not null constraint themes_topic_length check (length(topic) between 1 and 1000),
  method      text constraint themes_method_known check (method in ('onSite', 'byReport', 'online')),
  reason      text not null default '',
  team_id     uuid constraint themes_team references teams,
  added_by    uuid not null,
  added_on    date not null,
  proposer_id uuid,
  due_on      date,
  constraint themes_proposed_in_time check ((proposer_id is null) = (due_on is null)),
  constraint themes_of_team check (team_id is null or (reason <> '' and proposer_id is null))
);
comment on table themes is 'Chuyên đề: what thematic inspections of a plan look into; stays as it was confirmed or added.';
comment on column themes.method is 'Empty: by any method of the plan.';
comment on column themes.team_id is 'The Team that added it; empty for one of the plan itself.';
comment on column themes.proposer_id is 'Cơ quan đề xuất đơn vị: no unit is inspected that it did not propose.';
create index themes_by_plan on themes (plan_id);

alter table themes enable row level security;
alter table themes force row level security;
create policy themes_owner on themes for all to soat_owner using (true) with check (true);
create policy themes_known_wide on themes for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy themes_known_narrow on themes for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and not (select authz.is_administrator()));
create policy themes_added_wide on themes for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and added_by = (select authz.me()));
create policy themes_added_team on themes for insert to soat_narrow
  with check (tenant_id = (select authz.home_tenant()) and team_id = any ((select authz.my_leading_teams())::uuid[])
    and added_by = (select authz.me()));
grant select, insert on themes to soat_wide, soat_narrow;

create table unit_proposals (
  id          uuid primary key,
  tenant_id   uuid not null,
  plan_id     uuid not null constraint unit_proposals_plan references plans,
  theme_id    uuid not null constraint unit_proposals_theme references themes,
  unit_id     uuid not null,
  object_id   uuid not null,
  state       text not null constraint unit_proposals_state_known check (state in ('proposed', 'accepted', 'declined')),
  reason      text not null default '',
  proposed_by uuid not null,
  proposed_on date not null,
  decided_on  date,
  version     integer not null default 1
);
comment on table unit_proposals is 'Đề xuất đơn vị kiểm tra chuyên đề: one unit that the body named by the plan proposes.';
comment on column unit_proposals.unit_id is 'Who proposes.';
comment on column unit_proposals.object_id is 'Who is proposed: knows nothing of it.';
comment on column unit_proposals.reason is 'Why it was declined.';
create unique index unit_proposals_once on unit_proposals (theme_id, object_id) where state <> 'declined';
create index unit_proposals_by_plan on unit_proposals (plan_id);

alter table unit_proposals enable row level security;
alter table unit_proposals force row level security;
create policy unit_proposals_owner on unit_proposals for all to soat_owner using (true) with check (true);
create policy unit_proposals_known_wide on unit_proposals for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy unit_proposals_known_unit on unit_proposals for select to soat_narrow using (unit_id = any ((select authz.my_units())::uuid[]));
create policy unit_proposals_added_wide on unit_proposals for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and proposed_by = (select authz.me()));
create policy unit_proposals_added_unit on unit_proposals for insert to soat_narrow
  with check (unit_id = any ((select authz.my_units())::uuid[]) and tenant_id = (select authz.home_tenant()) and state = 'proposed'
    and proposed_by = (select authz.me()) and exists (select from themes t where t.id = theme_id and t.proposer_id = unit_id));
create policy unit_proposals_changed on unit_proposals for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select, insert on unit_proposals to soat_wide, soat_narrow;
grant update on unit_proposals to soat_wide;
-- What was decided stays as it was decided.
create trigger unit_proposals_decided before update on unit_proposals for each row
  execute function authz.keep_signed('proposed', 'theme_id', 'unit_id', 'object_id', 'state', 'reason', 'decided_on');
