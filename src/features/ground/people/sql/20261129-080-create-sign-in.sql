-- Signing in: a second step, and links that are good once. No role reads these; the functions do.   (design: authority §5)

create table authz.setup_links (
  token_hash bytea primary key,
  expires_at timestamptz not null
);
comment on table authz.setup_links is 'Liên kết một lần cho quản trị viên đầu tiên: hash of the newest link only.';

create table authz.password_links (
  token_hash bytea primary key,
  account_id uuid not null,
  expires_at timestamptz not null
);
comment on table authz.password_links is 'Liên kết một lần để đặt mật khẩu: hash only; the newest one of an account replaces the older.';
create index password_links_by_account on authz.password_links (account_id);

create table authz.second_steps (
  account_id   uuid primary key,
  secret       bytea not null,
  confirmed_at timestamptz,
  last_counter bigint not null default 0
);
comment on table authz.second_steps is 'Bước xác thực thứ hai: the shared secret, sealed with the key of the data folder.';
comment on column authz.second_steps.confirmed_at is 'Null until the first code has shown that the application on the phone works.';
comment on column authz.second_steps.last_counter is 'The newest code used: no code is good twice.';

create table authz.recovery_codes (
  code_hash  bytea primary key,
  account_id uuid not null,
  used_at    timestamptz
);
comment on table authz.recovery_codes is 'Mã dự phòng: SHA-256 of each; good once.';
create index recovery_codes_by_account on authz.recovery_codes (account_id);

create table authz.second_step_posts (
  tenant_id uuid not null,
  post      text not null,
  primary key (tenant_id, post)
);
comment on table authz.second_step_posts is 'Chức vụ bắt buộc bước xác thực thứ hai, as the administrator sets it.';

do $$
declare name text;
begin
  foreach name in array array['setup_links', 'password_links', 'second_steps', 'recovery_codes', 'second_step_posts'] loop
    execute format('alter table authz.%I enable row level security', name);
    execute format('alter table authz.%I force row level security', name);
    execute format('create policy %1$s_owner on authz.%1$I for all to soat_owner using (true) with check (true)', name);
  end loop;
end $$;
create policy second_step_posts_known_narrow on authz.second_step_posts for select to soat_narrow using (tenant_id = (select authz.home_tenant()));
create policy second_step_posts_added on authz.second_step_posts for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()));
create policy second_step_posts_removed on authz.second_step_posts for delete to soat_narrow
  using ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()));
grant select, insert, delete on authz.second_step_posts to soat_narrow;
