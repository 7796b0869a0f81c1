-- Who is acting, and what one holds: sessions, dated memberships, and the functions that row-level security asks.
-- Identity comes from the session's token alone, never from an id that the application sets.   (design: authority §1)

create schema authz;

create table authz.installation (
  only_row boolean primary key default true constraint installation_one_row check (only_row),
  sample   boolean not null default false,
  today    date
);
comment on table authz.installation is 'Bản cài đặt: one row. Whether this database holds a sample, and the day that a sample pretends.';
insert into authz.installation default values;

create table authz.sessions (
  token_hash   bytea primary key constraint sessions_hash_length check (length(token_hash) = 32),
  account_id   uuid not null,
  created_at   timestamptz not null default clock_timestamp(),
  last_used_at timestamptz not null default clock_timestamp(),
  expires_at   timestamptz not null,
  revoked_at   timestamptz,
  device       text not null default ''
);
comment on table authz.sessions is 'Phiên đăng nhập: SHA-256 of the token, never the token itself.';
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

create table authz.setup_links (
  token_hash bytea primary key,
  expires_at timestamptz not null
);
comment on table authz.setup_links is 'Liên kết một lần cho quản trị viên đầu tiên: hash of the newest link only.';

alter table authz.installation enable row level security;
alter table authz.installation force row level security;
alter table authz.sessions enable row level security;
alter table authz.sessions force row level security;
alter table authz.memberships enable row level security;
alter table authz.memberships force row level security;
alter table authz.setup_links enable row level security;
alter table authz.setup_links force row level security;
create policy installation_owner on authz.installation for all to soat_owner using (true) with check (true);
create policy sessions_owner on authz.sessions for all to soat_owner using (true) with check (true);
create policy memberships_owner on authz.memberships for all to soat_owner using (true) with check (true);
create policy setup_links_owner on authz.setup_links for all to soat_owner using (true) with check (true);

-- The day of the office: a sample may pretend another one; the audit keeps the true moment all the same.
create function authz.today() returns date
  language sql stable security definer set search_path = '' as $$
  select coalesce((select today from authz.installation where sample), (pg_catalog.now() at time zone 'Asia/Ho_Chi_Minh')::date)
$$;

-- The account of this transaction's session; null without a valid one. Asked at every statement, so revocation acts at once.
create function authz.me() returns uuid
  language sql stable security definer set search_path = '' as $$
  select account_id from authz.sessions
   where token_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('soat.token', true), 'UTF8'))
     and revoked_at is null and expires_at > pg_catalog.now()
$$;

-- The locality of a person whose scope is the whole of it; null for everyone else.
create function authz.my_tenant() returns uuid
  language sql stable security definer set search_path = '' as $$
  select tenant_id from authz.memberships
   where account_id = (select authz.me())
     and role in ('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))
   limit 1
$$;

-- The locality a person belongs to in any way.
create function authz.home_tenant() returns uuid
  language sql stable security definer set search_path = '' as $$
  select tenant_id from authz.memberships where account_id = (select authz.me()) limit 1
$$;

-- Units a person acts for today.
create function authz.my_units() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(unit_id), '{}') from authz.memberships
   where account_id = (select authz.me()) and unit_id is not null
     and role in ('unitHead', 'unitOfficer')
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))
$$;

-- Teams a person sits in today.
create function authz.my_teams() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(team_id), '{}') from authz.memberships
   where account_id = (select authz.me()) and team_id is not null
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))
$$;

-- True for an administrator of accounts, units and settings, who sees no content.
create function authz.is_administrator() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships
   where account_id = (select authz.me()) and role = 'administrator'
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today())))
$$;

revoke all on all functions in schema authz from public;
grant usage on schema authz to soat_app, soat_narrow, soat_wide, soat_public;
grant execute on function authz.today() to soat_app, soat_narrow, soat_wide, soat_public;
grant execute on function authz.me(), authz.my_tenant(), authz.home_tenant(), authz.my_units(), authz.my_teams(), authz.is_administrator()
  to soat_narrow, soat_wide;
