-- What a locality decided for one plan (cấu hình địa phương): one row a setting, each with its clause.   V-01 … V-40

create table profile_settings (
  id        uuid primary key,
  tenant_id uuid not null,
  plan_id   uuid not null,
  key       text not null constraint profile_settings_key_form check (key ~ '^[a-z][A-Za-z0-9]*$'),
  value     jsonb not null,
  source    text not null,
  constraint profile_settings_once unique (plan_id, key)
);
comment on table profile_settings is 'Cấu hình của kế hoạch: what differs among localities, as data with its source.';
comment on column profile_settings.source is 'The clause or sentence that the value rests on, in the words of the plan; "design" where the system chose.';

alter table profile_settings enable row level security;
alter table profile_settings force row level security;
create policy profile_settings_known_narrow on profile_settings for select to soat_narrow using (tenant_id = (select authz.home_tenant()));
create policy profile_settings_known_wide on profile_settings for select to soat_wide using (tenant_id = (select authz.home_tenant()));
create policy profile_settings_added on profile_settings for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy profile_settings_changed on profile_settings for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy profile_settings_owner on profile_settings for all to soat_owner using (true) with check (true);
grant select on profile_settings to soat_narrow, soat_wide;
grant insert on profile_settings to soat_wide;
grant update (value, source) on profile_settings to soat_wide;
