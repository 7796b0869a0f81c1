-- Who is acting, and what one holds: sessions, dated memberships. What row-level security asks of them stands in functions/.
-- Identity comes from the session's token alone, never from an id that the application sets.   (design: authority §1)

-- Nothing is open to PUBLIC; the roles of people get only what each table and each function grants.
revoke all on schema public from public;
grant usage on schema public to soat_app, soat_narrow, soat_wide, soat_public;
alter default privileges for role soat_owner revoke execute on functions from public;
create schema authz;
grant usage on schema authz to soat_app, soat_narrow, soat_wide, soat_public;

create table authz.installation (
  only_row boolean primary key default true constraint installation_one_row check (only_row),
  sample   boolean not null default false,
  today    date
);
comment on table authz.installation is 'Bản cài đặt: one row. Whether this database holds a sample, and the day that a sample pretends.';
insert into authz.installation default values;

create table authz.sessions (
  token_hash   bytea primary key constraint sessions_hash_length check (length(token_hash) = 32),
  id           uuid not null default pg_catalog.gen_random_uuid() constraint sessions_id_once unique,
  account_id   uuid not null,
  created_at   timestamptz not null default clock_timestamp(),
  last_used_at timestamptz not null default clock_timestamp(),
  idle_minutes integer not null default 30,
  confirmed_at timestamptz not null default pg_catalog.clock_timestamp(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  stage        text not null default 'open' constraint sessions_stage check (stage in ('code', 'open')),
  device       text not null default '',
  address      text not null default ''
);
comment on table authz.sessions is 'Phiên đăng nhập: SHA-256 of the token, never the token itself.';
comment on column authz.sessions.id is 'What the person’s own list of devices calls it; the token never leaves the browser.';
comment on column authz.sessions.confirmed_at is 'When the person last proved who he is; signing asks for the last five minutes.';
comment on column authz.sessions.stage is 'code: the password was right and the second step is still to come; nobody yet.';
comment on column authz.sessions.address is 'First part of the address only: /24 or /56.';
create index sessions_by_account on authz.sessions (account_id);

create table authz.memberships (
  id         uuid primary key,
  tenant_id  uuid not null,
  account_id uuid not null,
  unit_id    uuid,
  team_id    uuid,
  role       text not null,
  title      text not null default '',
  fields     text[] not null default '{}',
  from_on    date not null,
  to_on      date,
  constraint memberships_of_one_thing check ((unit_id is null) <> (team_id is null)),
  constraint memberships_period check (to_on is null or to_on >= from_on)
);
comment on table authz.memberships is 'Chức vụ trong đơn vị hoặc ghế trong Đoàn: what a person holds, from a day, perhaps to a day (inclusive).';
comment on column authz.memberships.title is 'The post as papers print it, e.g. Phó Giám đốc Sở Nội vụ.';
create index memberships_by_account on authz.memberships (account_id);
create index memberships_by_team on authz.memberships (team_id);
create index memberships_by_unit on authz.memberships (unit_id);

do $$
declare name text;
begin
  foreach name in array array['installation', 'sessions', 'memberships'] loop
    execute format('alter table authz.%I enable row level security', name);
    execute format('alter table authz.%I force row level security', name);
    execute format('create policy %1$s_owner on authz.%1$I for all to soat_owner using (true) with check (true)', name);
  end loop;
end $$;
