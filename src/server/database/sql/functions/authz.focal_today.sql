-- Focal agencies for administrative reform that the register names today, each with the People's Committee whose work it has. Those of the
-- other subjects receive plans and papers; they give no rights and take none.   (T2-ORG-4)
-- Rights are asked while an older database is brought forward, too: before the register had them there are none.
create or replace function authz.focal_today() returns table (of_unit uuid, to_unit uuid)
  language plpgsql stable set search_path = '' as $$
begin
  if pg_catalog.to_regclass('public.unit_links') is null then return; end if;
  return query select distinct l.of_unit, l.to_unit from public.unit_links l
    where l.kind = 'focalPar' and l.from_on <= authz.today() and (l.to_on is null or l.to_on >= authz.today());
end $$;
