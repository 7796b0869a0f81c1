-- To whom an issued plan was sent, when and how (nơi nhận).   CT-NN-1, NX-NN-1

create table plan_deliveries (
  id        uuid primary key,
  tenant_id uuid not null,
  plan_id   uuid not null constraint plan_deliveries_plan references plans,
  addressee text not null constraint plan_deliveries_addressee_given check (length(addressee) between 1 and 2000),
  how       text not null constraint plan_deliveries_how_known check (how in ('system', 'mail', 'paper')),
  sent_on   date not null,
  version   integer not null default 1
);
comment on table plan_deliveries is 'Gửi kế hoạch: one line of the recipients with the day on which the plan went there.';
create unique index plan_deliveries_once on plan_deliveries (plan_id, addressee);

alter table plan_deliveries enable row level security;
alter table plan_deliveries force row level security;
create policy plan_deliveries_owner on plan_deliveries for all to soat_owner using (true) with check (true);
create policy plan_deliveries_known on plan_deliveries for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_deliveries_added on plan_deliveries for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plan_deliveries_changed on plan_deliveries for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select, insert, update on plan_deliveries to soat_wide;
