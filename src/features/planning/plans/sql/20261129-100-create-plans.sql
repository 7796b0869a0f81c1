-- Inspection plans (kế hoạch kiểm tra) with the slots that they promise to inspect.   CT-HDR-1, CT-III-1b-2, CT-III-1b-6

create table plans (
  id            uuid primary key,
  tenant_id     uuid not null,
  origin        text not null constraint plans_origin_known check (origin in ('drafted', 'imported')),
  state         text not null constraint plans_state_known check (state in
                  ('draft', 'submitted', 'returned', 'signed', 'issued', 'inProgress', 'completed', 'archived', 'cancelled')),
  number        text,
  symbol        text not null,
  place         text not null default '',
  issued_on     date,
  issued_text   text not null default '',
  title         text not null constraint plans_title_length check (length(title) between 1 and 2000),
  plan_year     integer not null constraint plans_year_range check (plan_year between 2000 and 2100),
  issuer        text not null,
  subjects      text[] not null default '{par}',
  from_on       date,
  to_on         date,
  content       jsonb not null,
  source        jsonb not null default '[]',
  flags         text[] not null default '{}',
  return_reason text not null default '',
  submitted_by  uuid,
  signer_id     uuid,
  signed_on     date,
  version       integer not null default 1
);
comment on table plans is 'Kế hoạch kiểm tra: header, state and dates as columns; the parts of its text (bases, purposes, contents, forms, tasks …) as one document.';
comment on column plans.issued_text is 'The date as the document writes it, where the day or month is blank.';
comment on column plans.content is 'Parts of the plan in the shape of docs/plan-draft.schema.json, as accepted by a person.';
comment on column plans.source is 'Lines of the imported document as they were, so that every part can show where it comes from.';
comment on column plans.flags is 'What an accepted, already issued plan lacks: numberMissing, datePartial, annexMissing, signerMissing.';
comment on column plans.submitted_by is 'Whoever submits a text does not sign it: kept on the row, where everyone who may sign can see it (CT-SIG-1).';
create unique index plans_number_once on plans (tenant_id, issuer, symbol, number, plan_year) where number is not null and state not in ('draft', 'cancelled');
create index plans_by_tenant on plans (tenant_id, plan_year desc);

create table plan_targets (
  id          uuid primary key,
  tenant_id   uuid not null,
  plan_id     uuid not null constraint plan_targets_plan references plans,
  rule        integer not null,
  form        text not null,
  unit_kind   text,
  unit_id     uuid,
  label       text not null,
  version     integer not null default 1
);
comment on table plan_targets is 'Đối tượng kiểm tra: one place for one unit; the unit may still be unnamed.';
comment on column plan_targets.rule is 'Which coverage rule of the plan the place belongs to, counted from 0.';
create index plan_targets_by_plan on plan_targets (plan_id);

alter table plans enable row level security;
alter table plans force row level security;
alter table plan_targets enable row level security;
alter table plan_targets force row level security;
-- A plan is the locality's from its issue on; before, only the focal agency and the leaders know it. Unnamed places and
-- the list of units stay inside until a notice names them (obligations 4.2 rule 14), so narrow people see no targets.
create policy plans_known_wide on plans for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plans_known_narrow on plans for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and state in ('issued', 'inProgress', 'completed', 'archived') and not (select authz.is_administrator()));
create policy plans_added on plans for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plans_changed on plans for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy plans_owner on plans for all to soat_owner using (true) with check (true);
create policy plan_targets_known on plan_targets for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_targets_added on plan_targets for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plan_targets_changed on plan_targets for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy plan_targets_owner on plan_targets for all to soat_owner using (true) with check (true);
-- Without a policy of their own narrow people read no places at all, instead of failing.
grant select on plans, plan_targets to soat_narrow;
grant select, insert, update on plans, plan_targets to soat_wide;
-- The open parts of a draft may lose a place again; nothing else is ever deleted.
create policy plan_targets_removed on plan_targets for delete to soat_wide using (tenant_id = (select authz.my_tenant()) and unit_id is null);
grant delete on plan_targets to soat_wide;
create trigger plans_signed before update on plans for each row execute function authz.keep_signed('draft,submitted,returned',
  'title', 'plan_year', 'content', 'source', 'symbol', 'issuer', 'place', 'subjects', 'from_on', 'to_on', 'signer_id?', 'signed_on?');
create trigger plans_numbered before update on plans for each row execute function authz.keep_signed('draft,submitted,returned,signed', 'number?', 'issued_on?');
create trigger plans_stay_signed before update on plans for each row execute function authz.stay_signed('draft,submitted,returned');
