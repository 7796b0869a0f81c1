-- A draw leaves out what its asker may not know of, so that what it was drawn from is kept with it: whoever works it out again needs the
-- same list.   (design: authority §3)

alter table sealed.inspections add column drawn_from uuid[];
comment on column sealed.inspections.drawn_from is 'The units that the draw was from, those of the kind that its asker may know of; published with the draw after the arrival.';

drop function authz.disclosed_draws(uuid);
create function authz.disclosed_draws(given_plan uuid) returns table (inspection_id uuid, kind text, on_day date, candidates uuid[])
  language sql stable security definer set search_path = '' as $$
  select s.id, s.drawn_kind, s.drawn_on, s.drawn_from from sealed.inspections s
   where s.plan_id = given_plan and s.tenant_id = authz.home_tenant() and s.state = 'arrived' and s.drawn_from is not null
$$;
revoke all on function authz.disclosed_draws(uuid) from public;
grant execute on function authz.disclosed_draws(uuid) to soat_narrow, soat_wide;
