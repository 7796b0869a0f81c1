-- writes: plans
-- A plan is carried out from its first inspection on, whoever named the unit: who sits in a Team may not write the plan itself.   QN-II-4-2
create or replace function authz.start_plan(given_plan uuid) returns boolean
  language plpgsql security definer set search_path = '' as $$
begin
  update public.plans p set state = 'inProgress', version = p.version + 1
   where p.id = given_plan and p.state = 'issued'
     and exists (select 1 from public.inspections i where i.plan_id = p.id
       and (i.tenant_id = authz.my_tenant() or i.team_id = any (authz.my_teams())));
  return found;
end $$;
grant execute on function authz.start_plan(uuid) to soat_narrow, soat_wide;
