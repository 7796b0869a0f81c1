-- How the tests of an inspection went, by the standing of those who were asked: numbers alone, for whoever knows of the Team.   TN-II-1c, obligations 4.2 rule 8
create or replace function authz.software_tests(given_inspection uuid) returns table (leads boolean, result text, tests integer)
  language sql stable security definer set search_path = '' as $$
  select c.leads, t.value ->> 'result', pg_catalog.count(*)::integer
    from public.person_checks c cross join lateral pg_catalog.jsonb_array_elements(c.tasks) as t (value)
   where c.inspection_id = given_inspection and not c.withdrawn
     and (c.tenant_id = authz.my_tenant() or c.team_id = any (authz.my_teams()))
     and c.inspection_id <> all (authz.my_recusals())
   group by c.leads, t.value ->> 'result'
$$;
grant execute on function authz.software_tests(uuid) to soat_narrow, soat_wide;
