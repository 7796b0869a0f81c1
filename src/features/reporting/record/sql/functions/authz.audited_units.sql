-- Which unit an entry is about, for the auditor, who reads the record and not the inspections.
create or replace function authz.audited_units(given uuid[]) returns table (inspection_id uuid, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.unit_id from public.inspections i where i.id = any (given) and i.tenant_id = (select authz.home_tenant()) and (select authz.is_auditor())
$$;

grant execute on function authz.audited_units(uuid[]) to soat_narrow, soat_wide;
