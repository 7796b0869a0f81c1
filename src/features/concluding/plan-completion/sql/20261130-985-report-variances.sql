-- The report on what a plan did not reach is a paper: its reasons are written before it is signed, and it has a number, a day and a signer
-- when the plan is completed.   (design)

create table plan_variances (
  plan_id   uuid primary key constraint plan_variances_plan references plans,
  tenant_id uuid not null,
  reasons   jsonb not null,
  version   integer not null default 1
);
comment on table plan_variances is 'Lý do chưa đạt: why rules of a plan were not reached, while the report on them is written; what was signed stands with the completion.';

alter table plan_variances enable row level security;
alter table plan_variances force row level security;
create policy plan_variances_owner on plan_variances for all to soat_owner using (true) with check (true);
create policy plan_variances_known on plan_variances for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_variances_added on plan_variances for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plan_variances_changed on plan_variances for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select, insert, update (reasons, version) on plan_variances to soat_wide;
grant select on plan_variances to soat_narrow;

alter table plan_completions
  add column number    text,
  add column symbol    text,
  add column issued_on date,
  add column signer_id uuid,
  add constraint plan_completions_report_whole check (num_nulls(number, symbol, issued_on, signer_id) in (0, 4));
comment on column plan_completions.number is 'Of the report on what was not reached; null where everything was.';
