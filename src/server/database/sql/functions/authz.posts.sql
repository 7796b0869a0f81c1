-- What single posts open, whatever the scope.

-- True for an administrator of accounts, units and settings, who sees no content.
create or replace function authz.is_administrator() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role = 'administrator')
$$;

create or replace function authz.is_auditor() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role = 'auditor')
$$;

-- Who keeps the record: auditor, administrator, archivist; wide people read all of their locality.
create or replace function authz.keeps_record() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role in ('auditor', 'administrator', 'archivist'))
$$;

-- Who reads statements of personal responsibility across the locality (obligations 4.2 rule 8).
create or replace function authz.sees_restricted() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role in ('chair', 'viceChair', 'focalHead'))
$$;

grant execute on function authz.is_administrator(), authz.is_auditor(), authz.keeps_record(), authz.sees_restricted() to soat_narrow, soat_wide;
