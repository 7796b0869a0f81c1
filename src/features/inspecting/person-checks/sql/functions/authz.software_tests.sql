-- How the tests of an inspection went, by the standing of those who were asked: numbers alone, for whoever knows of the Team; of fewer than
-- three people they would tell of each, so that only who may read of them by name has those.   TN-II-1c, obligations 4.2 rule 8
create or replace function authz.software_tests(given_inspection uuid) returns table (leads boolean, result text, tests integer)
  language sql stable security definer set search_path = '' as $$
  with tested as (
    select c.id, c.leads, c.team_id, t.value ->> 'result' as result
      from public.person_checks c cross join lateral pg_catalog.jsonb_array_elements(c.tasks) as t (value)
     where c.inspection_id = given_inspection and not c.withdrawn
       and (c.tenant_id = authz.my_tenant() or c.team_id = any (authz.my_teams()))
       and c.inspection_id <> all (authz.my_recusals())
  )
  select a.leads, a.result, pg_catalog.count(*)::integer
    from tested a
   where authz.sees_restricted() or a.team_id = any (authz.my_leading_teams())
      or (select pg_catalog.count(distinct b.id) from tested b where b.leads = a.leads) >= 3
   group by a.leads, a.result
$$;
grant execute on function authz.software_tests(uuid) to soat_narrow, soat_wide;
