-- The draw of a target can be worked out again by anybody: its seed is fixed when the plan is issued, its hash goes into the record then,
-- and itself it is published when the year of the plan has closed.   (design: authority §3)

-- Fixes the seed of a plan, once, and answers its hash. Every plan has one, whether or not anything is ever drawn.
create or replace function authz.fix_draw(given_plan uuid) returns text
  language plpgsql volatile security definer set search_path = '' as $$
begin
  insert into sealed.seeds (plan_id, tenant_id, seed)
    select p.id, p.tenant_id, pg_catalog.replace(pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '')
      from public.plans p where p.id = given_plan and p.tenant_id = authz.my_tenant() on conflict do nothing;
  return (select authz.hex_hash(s.seed) from sealed.seeds s where s.plan_id = given_plan and s.tenant_id = authz.my_tenant());
end $$;

-- What everybody of the locality may know of the seed: its hash from the beginning, itself after the year of the plan.
create or replace function authz.draw_seed(given_plan uuid) returns table (hash text, seed text)
  language sql stable security definer set search_path = '' as $$
  select authz.hex_hash(s.seed), case when authz.today() > pg_catalog.make_date(p.plan_year, 12, 31) then s.seed end
    from sealed.seeds s join public.plans p on p.id = s.plan_id where s.plan_id = given_plan and s.tenant_id = authz.home_tenant()
$$;

-- The draws of a plan that led to an inspection that is disclosed: kind and day are all that working them out takes besides the seed. One
-- that is still sealed, or was cancelled, is not among them.   (decision 008)
create or replace function authz.disclosed_draws(given_plan uuid) returns table (inspection_id uuid, kind text, on_day date, candidates uuid[])
  language sql stable security definer set search_path = '' as $$
  select s.id, s.drawn_kind, s.drawn_on, s.drawn_from from sealed.inspections s
   where s.plan_id = given_plan and s.tenant_id = authz.home_tenant() and s.state = 'arrived' and s.drawn_from is not null
$$;

grant execute on function authz.fix_draw(uuid) to soat_wide;

grant execute on function authz.draw_seed(uuid), authz.disclosed_draws(uuid) to soat_narrow, soat_wide;
