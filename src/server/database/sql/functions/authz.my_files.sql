-- Inspections whose whole file a person reads: those of the Teams one leads, and for the archivist the closed ones.   (obligations 4.1)
create or replace function authz.my_files() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(i.id), '{}') from public.inspections i
   where i.team_id = any ((select authz.my_leading_teams())::uuid[])
      or (i.state in ('closed', 'archived')
          and exists (select 1 from authz.held m where m.account_id = (select authz.me()) and m.tenant_id = i.tenant_id and m.role = 'archivist'))
$$;

grant execute on function authz.my_files() to soat_narrow, soat_wide;
