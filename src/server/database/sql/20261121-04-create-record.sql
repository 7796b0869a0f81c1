-- The record: an entry in the transaction of every act, and the commands already done.   (design: authority §4)

create table audit_log (
  id          uuid primary key,
  tenant_id   uuid not null,
  at          timestamptz not null default clock_timestamp(),
  on_day      date not null,
  account_id  uuid not null,
  actor_name  text not null,
  action      text not null,
  thing       text not null,
  thing_id    uuid not null,
  command_id  uuid,
  from_state  text,
  to_state    text,
  detail      jsonb not null default '{}',
  before_hash text,
  after_hash  text,
  address     text not null default ''
);
comment on table audit_log is 'Nhật ký: who did what, when (true moment), on which office day, from where. Append-only.';
comment on column audit_log.on_day is 'The day of the office; differs from the true moment only in a sample that pretends a day.';
create index audit_log_by_thing on audit_log (tenant_id, thing_id, at);

create table commands_done (
  command_id uuid primary key,
  account_id uuid not null,
  at         timestamptz not null default clock_timestamp()
);
comment on table commands_done is 'Lệnh đã thực hiện: makes sending the same command twice do it once.';

alter table audit_log enable row level security;
alter table audit_log force row level security;
alter table commands_done enable row level security;
alter table commands_done force row level security;
create policy audit_log_known_wide on audit_log for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy audit_log_known_narrow on audit_log for select to soat_narrow using (account_id = (select authz.me()));
create policy audit_log_added_wide on audit_log for insert to soat_wide with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy audit_log_added_narrow on audit_log for insert to soat_narrow with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy audit_log_owner on audit_log for all to soat_owner using (true) with check (true);
create policy commands_done_known_wide on commands_done for select to soat_wide using (account_id = (select authz.me()));
create policy commands_done_known_narrow on commands_done for select to soat_narrow using (account_id = (select authz.me()));
create policy commands_done_added_wide on commands_done for insert to soat_wide with check (account_id = (select authz.me()));
create policy commands_done_added_narrow on commands_done for insert to soat_narrow with check (account_id = (select authz.me()));
create policy commands_done_owner on commands_done for all to soat_owner using (true) with check (true);
grant select, insert on audit_log, commands_done to soat_wide, soat_narrow;
