-- The draw of a target can be worked out again by anybody: its seed is fixed when the plan is issued, its hash goes into the record then,
-- and itself it is published when the year of the plan has closed.   (design: authority §3)

-- Fixes the seed of a plan, once, and answers its hash. Every plan has one, whether or not anything is ever drawn.
create function authz.fix_draw(given_plan uuid) returns text
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into sealed.seeds (plan_id, tenant_id, seed)
    select p.id, p.tenant_id, pg_catalog.replace(pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '')
      from public.plans p where p.id = given_plan and p.tenant_id = authz.my_tenant() on conflict do nothing;
  return (select authz.hex_hash(s.seed) from sealed.seeds s where s.plan_id = given_plan and s.tenant_id = authz.my_tenant());
end $$;

-- What everybody of the locality may know of the seed: its hash from the beginning, itself after the year of the plan.
create function authz.draw_seed(given_plan uuid) returns table (hash text, seed text)
  language sql stable security definer set search_path = '' as $$
  select authz.hex_hash(s.seed), case when authz.today() > pg_catalog.make_date(p.plan_year, 12, 31) then s.seed end
    from sealed.seeds s join public.plans p on p.id = s.plan_id where s.plan_id = given_plan and s.tenant_id = authz.home_tenant()
$$;
revoke all on function authz.fix_draw(uuid), authz.draw_seed(uuid) from public;
grant execute on function authz.fix_draw(uuid) to soat_wide;
grant execute on function authz.draw_seed(uuid) to soat_narrow, soat_wide;

insert into sealed.seeds (plan_id, tenant_id, seed)
  select p.id, p.tenant_id, replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', '') from plans p where p.state in ('issued', 'inProgress');
