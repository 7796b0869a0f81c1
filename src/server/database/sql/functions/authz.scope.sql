-- How far a person reaches today by posts and seats: what the policies ask first.   (design: authority §1)

-- The locality a person belongs to in any way.
create or replace function authz.home_tenant() returns uuid
  language sql stable security definer set search_path = '' as $$
  select tenant_id from authz.memberships where account_id = (select authz.me()) limit 1
$$;

-- Posts whose scope is the whole locality.
create or replace function authz.wide_posts() returns text[]
  language sql immutable set search_path = '' as $$ select '{chair,viceChair,focalHead,focalOfficer,clerk}'::text[] $$;

-- The locality of a person whose scope is the whole of it; null for everyone else.
create or replace function authz.my_tenant() returns uuid
  language sql stable security definer set search_path = '' as $$
  select tenant_id from authz.held
   where account_id = (select authz.me()) and role = any (authz.wide_posts())
   limit 1
$$;

-- Units a person acts for today.
create or replace function authz.my_units() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(unit_id), '{}') from authz.held
   where account_id = (select authz.me()) and unit_id is not null and role in ('unitHead', 'unitOfficer')
$$;

-- Units a person answers for.
create or replace function authz.my_headed_units() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(unit_id), '{}') from authz.held
   where account_id = (select authz.me()) and unit_id is not null and role = 'unitHead'
$$;

-- Teams a person sits in today.
create or replace function authz.my_teams() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(team_id), '{}') from authz.held
   where account_id = (select authz.me()) and team_id is not null
$$;

-- Teams in which a person is head, deputy or secretary: those read the whole file.
create or replace function authz.my_leading_teams() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(team_id), '{}') from authz.held
   where account_id = (select authz.me()) and team_id is not null and role in ('teamHead', 'teamDeputy', 'teamSecretary')
$$;

grant execute on function authz.home_tenant(), authz.my_tenant(), authz.my_units(), authz.my_headed_units(), authz.my_teams(), authz.my_leading_teams()
  to soat_narrow, soat_wide;
