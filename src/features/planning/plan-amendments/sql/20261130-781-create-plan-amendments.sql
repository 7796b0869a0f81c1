-- Amendments of a plan (sửa đổi, bổ sung kế hoạch) with the edition that each replaces.   CT-HDR-1, CT-SIG-1

create table plan_amendments (
  plan_id   uuid primary key constraint plan_amendments_plan references plans,
  tenant_id uuid not null,
  amends    uuid not null constraint plan_amendments_amends references plans,
  edition   integer not null,
  reason    text not null constraint plan_amendments_reason check (reason <> ''),
  opened_by uuid not null,
  opened_on date not null,
  former    jsonb not null,
  places    jsonb not null
);
comment on table plan_amendments is 'Sửa đổi, bổ sung kế hoạch: an amendment by its plan row, why it was opened, and the edition that it began from, which nobody changes while it is under way.';
comment on column plan_amendments.former is 'Lần ban hành trước: title, paragraphs, facts and settings of the plan as they were.';
comment on column plan_amendments.places is 'Which place of the plan each place of the amendment was made from.';
create index plan_amendments_by_plan on plan_amendments (amends, edition);

alter table plan_amendments enable row level security;
alter table plan_amendments force row level security;
create policy plan_amendments_owner on plan_amendments for all to soat_owner using (true) with check (true);
-- Known as the amendment itself is known.
create policy plan_amendments_known_wide on plan_amendments for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_amendments_known_narrow on plan_amendments for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and exists (select 1 from plans p where p.id = plan_id));
create policy plan_amendments_added on plan_amendments for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and opened_by = (select authz.me()));
grant select on plan_amendments to soat_narrow;
grant select, insert on plan_amendments to soat_wide;
