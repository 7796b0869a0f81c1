-- Of these persons, those who may never know of a surprise inspection of this unit: who is employed by, or nominated from, the unit, what
-- is above it and what is below it. The leaders of what is above are not barred for that: they are the line that decides.   (obligations 4.2 rules 1, 5)
create or replace function sealed.barred(given_unit uuid, given uuid[]) returns table (account_id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  with recursive
  edge as (select v.unit_id, v.parent_id from public.unit_versions v where v.parent_id is not null and v.valid_from <= authz.today() and (v.valid_to is null or v.valid_to >= authz.today())),
  above as (select parent_id as id from edge where unit_id = given_unit union select e.parent_id from edge e join above a on e.unit_id = a.id),
  own as (select given_unit as id union select e.unit_id from edge e join own o on e.parent_id = o.id),
  post as (select m.account_id, m.unit_id, m.role from authz.held m
            where m.account_id = any (given) and m.unit_id is not null),
  held as (select account_id, unit_id from post union select s.account_id, s.agency_id from public.team_seats s where s.account_id = any (given) and s.left_on is null)
  select distinct a.id, a.name from held h join public.accounts a on a.id = h.account_id
   where h.unit_id in (select id from own)
      or (h.unit_id in (select id from above)
          and not exists (select 1 from post p where p.account_id = h.account_id and p.unit_id = h.unit_id and p.role in ('chair', 'viceChair')))
$$;

-- Whether the unit is the focal agency itself, or above or below it: then its head is off the list and the chair decides.   TN-IVa-3-3
create or replace function sealed.is_focal(given_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from sealed.barred(given_unit, (select pg_catalog.array_agg(m.account_id) from authz.held m join public.units u on u.tenant_id = m.tenant_id
     where u.id = given_unit and m.role = 'focalHead')))
$$;

grant execute on function sealed.barred(uuid, uuid[]), sealed.is_focal(uuid) to soat_sealed;
