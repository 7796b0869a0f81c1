-- What a completed plan reached of each of its rules, and why not (giải trình chỉ tiêu chưa đạt).   design

create table plan_completions (
  plan_id      uuid primary key constraint plan_completions_plan references plans,
  tenant_id    uuid not null,
  completed_by uuid not null,
  completed_on date not null,
  outcomes     jsonb not null
);
comment on table plan_completions is 'Hoàn thành kế hoạch: each rule as it stood on that day, units by their names of that day, with the reason where it was not reached; never changed.';

alter table plan_completions enable row level security;
alter table plan_completions force row level security;
create policy plan_completions_owner on plan_completions for all to soat_owner using (true) with check (true);
create policy plan_completions_known on plan_completions for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_completions_added on plan_completions for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and completed_by = (select authz.me()));
grant select, insert on plan_completions to soat_wide;
grant select on plan_completions to soat_narrow;
