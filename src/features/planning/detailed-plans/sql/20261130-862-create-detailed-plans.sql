-- Detailed plans (kế hoạch kiểm tra chi tiết) under a plan, one row for each version.   CT-IV-1-3, KG-III-2-2

create table detailed_plans (
  id           uuid primary key,
  tenant_id    uuid not null,
  plan_id      uuid not null constraint detailed_plans_plan references plans,
  ordinal      integer not null constraint detailed_plans_ordinal check (ordinal > 0),
  state        text not null constraint detailed_plans_state_known check (state in ('draft', 'fixed', 'signed', 'issued')),
  reason       text not null default '',
  visits       jsonb not null default '[]',
  coordinating text[] not null default '{}',
  chosen       uuid[] not null default '{}',
  fixed_by     uuid,
  fixed_on     date,
  fix_note     text not null default '',
  number       text,
  symbol       text not null default '',
  issued_on    date,
  signer_id    uuid,
  signed_on    date,
  version      integer not null default 1,
  constraint detailed_plans_once unique (plan_id, ordinal),
  constraint detailed_plans_reasoned check (ordinal = 1 or reason <> ''),
  constraint detailed_plans_fixed check ((state = 'draft') = (fixed_on is null) and (fixed_on is null) = (fixed_by is null))
);
comment on table detailed_plans is 'Kế hoạch kiểm tra chi tiết: units, days, Team and members, contents and places of one version; a fixed one does not change.';
comment on column detailed_plans.visits is 'The lines: [{rule, unitId, from, to, part, teamId, memberIds, contents, place}].';
comment on column detailed_plans.chosen is 'Units that this version, or one before, named for places which the plan left open.';
create unique index detailed_plans_one_draft on detailed_plans (plan_id) where state = 'draft';

alter table detailed_plans enable row level security;
alter table detailed_plans force row level security;
-- Internal as the places of the plan are; a Team of the plan knows what is fixed, an inspected unit its own day from its notice.
create policy detailed_plans_owner on detailed_plans for all to soat_owner using (true) with check (true);
create policy detailed_plans_known_wide on detailed_plans for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy detailed_plans_known_team on detailed_plans for select to soat_narrow
  using (state <> 'draft' and plan_id in (select t.plan_id from teams t where t.id = any ((select authz.my_teams())::uuid[])));
create policy detailed_plans_added on detailed_plans for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and state = 'draft');
create policy detailed_plans_changed on detailed_plans for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select on detailed_plans to soat_narrow;
grant select, insert, update on detailed_plans to soat_wide;
create trigger detailed_plans_kept before update on detailed_plans for each row
  execute function authz.keep_signed('draft', 'ordinal', 'reason', 'visits', 'coordinating', 'chosen', 'fixed_by', 'fixed_on', 'fix_note',
    'number?', 'symbol?', 'issued_on?', 'signer_id?', 'signed_on?');
create trigger detailed_plans_stay_fixed before update on detailed_plans for each row execute function authz.stay_signed('draft');
create trigger detailed_plans_stay_signed before update on detailed_plans for each row
  when (old.state in ('signed', 'issued')) execute function authz.stay_signed('draft,fixed');
