-- Rounds of a plan, for those who work in them and do not know the rounds themselves.
-- writes: audit_log

-- How far a round of a plan has come; null where the plan has no such round.
create or replace function authz.round_state(given_plan uuid, given_ordinal integer) returns text
  language sql stable security definer set search_path = '' as $$
  select r.state from public.plan_rounds r where r.plan_id = given_plan and r.ordinal = given_ordinal and r.tenant_id = authz.home_tenant()
$$;

-- The first inspection of a round that has begun makes it one in progress, by the system: of one that is in session or reviewed in the person's locality.
create or replace function authz.start_round(given_inspection uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  started public.plan_rounds;
begin
  update public.plan_rounds r set state = 'inProgress', version = r.version + 1
    from public.inspections i
   where i.id = given_inspection and i.state in ('inSession', 'reviewing') and i.tenant_id = authz.home_tenant()
     and r.plan_id = i.plan_id and r.ordinal = i.round and r.state = 'issued'
  returning r.* into started;
  if started.id is not null then
    insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, from_state, to_state)
      values (pg_catalog.gen_random_uuid(), started.tenant_id, authz.me(), 'start', 'planRound', started.id, 'issued', 'inProgress');
  end if;
end $$;

grant execute on function authz.round_state(uuid, integer), authz.start_round(uuid) to soat_narrow, soat_wide;
