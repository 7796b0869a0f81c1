-- The draws of a plan that led to an inspection that is disclosed: kind and day are all that working them out takes besides the seed. One
-- that is still sealed, or was cancelled, is not among them.   (decision 008)
create function authz.disclosed_draws(given_plan uuid) returns table (inspection_id uuid, kind text, on_day date)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.drawn_kind, s.drawn_on from sealed.inspections s
   where s.plan_id = given_plan and s.tenant_id = authz.home_tenant() and s.state = 'arrived' and s.drawn_kind is not null
$$;

-- Whether the person of this session stands on the list of any: of himself, and nothing else.
create function authz.is_listed() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from sealed.knowers k join sealed.inspections i on i.id = k.inspection_id
                  where k.account_id = authz.me() and not exists (select 1 from sealed.barred(i.unit_id, array[authz.me()])))
$$;
revoke all on function authz.disclosed_draws(uuid), authz.is_listed() from public;
grant execute on function authz.disclosed_draws(uuid), authz.is_listed() to soat_narrow, soat_wide;
