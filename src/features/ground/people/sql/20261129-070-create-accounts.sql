-- Accounts (tài khoản) of natural persons. Rights follow dated posts (authz.memberships), never the account.   CT-IV-4-0

create table accounts (
  id              uuid primary key,
  tenant_id       uuid not null,
  name            text not null constraint accounts_name_length check (length(name) between 1 and 200),
  login           text constraint accounts_login_form check (login ~ '^[a-z0-9._@-]{3,100}$'),
  password_hash   text,
  active          boolean not null default true,
  system          boolean not null default false,
  last_sign_in_at timestamptz,
  version         integer not null default 1,
  constraint accounts_login_once unique (login)
);
comment on table accounts is 'Tài khoản: one natural person. Without a login and password (sample people, the system) nobody can sign in with it.';
comment on column accounts.system is 'The account of jobs and moves made by the system; its session lives in memory only.';

alter table accounts enable row level security;
alter table accounts force row level security;

-- Colleagues of the same locality are known by name (seats, signatures, assignments need it); the hash is not granted to anyone. Sign-in
-- names are the administrator's to know, also to the database: to others they would only be doors to try. Passwords are set by their
-- owners only: an administrator gives a link and sees none.   (design: authority §5)
create policy accounts_known_narrow on accounts for select to soat_narrow using (tenant_id = (select authz.home_tenant()));
create policy accounts_known_wide on accounts for select to soat_wide using (tenant_id = (select authz.home_tenant()));
create policy accounts_added on accounts for insert to soat_narrow with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()) and not system);
create policy accounts_changed on accounts for update to soat_narrow using ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()))
  with check (tenant_id = (select authz.home_tenant()) and not system);
create policy accounts_owner on accounts for all to soat_owner using (true) with check (true);
grant select (id, tenant_id, name, active, system, version) on accounts to soat_narrow, soat_wide;
grant insert (id, tenant_id, name, login, active) on accounts to soat_narrow;
grant update (name, login, active, version) on accounts to soat_narrow;
create trigger accounts_locked after update of active on accounts for each row when (old.active and not new.active) execute function authz.end_sessions_of_locked();

-- Posts and seats of colleagues are known; posts are given by the administrator, seats by the act that sets up the Team. Both are held by
-- people of the locality, in its units and Teams: an id from elsewhere opens nothing.   (design: authority §1)
create policy memberships_known_narrow on authz.memberships for select to soat_narrow using (tenant_id = (select authz.home_tenant()));
create policy memberships_known_wide on authz.memberships for select to soat_wide using (tenant_id = (select authz.home_tenant()));
create policy memberships_posts_given on authz.memberships for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant())
    and exists (select 1 from units where units.id = unit_id and units.tenant_id = memberships.tenant_id)
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = memberships.tenant_id));
create policy memberships_posts_ended on authz.memberships for update to soat_narrow
  using ((select authz.is_administrator()) and unit_id is not null and tenant_id = (select authz.home_tenant()))
  with check (unit_id is not null and tenant_id = (select authz.home_tenant()));
create policy memberships_seats_ended on authz.memberships for update to soat_wide
  using (team_id is not null and tenant_id = (select authz.my_tenant()))
  with check (team_id is not null and tenant_id = (select authz.my_tenant()));
grant select on authz.memberships to soat_narrow, soat_wide;
grant insert on authz.memberships to soat_narrow, soat_wide;
grant update (to_on) on authz.memberships to soat_narrow, soat_wide;
