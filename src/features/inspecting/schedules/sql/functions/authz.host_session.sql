-- The session in which an inspection takes place, for whoever may know of that inspection: its Team takes its day from it.   CT-III-3c-1, CT-IV-2b-1
create or replace function authz.host_session(given uuid) returns table
  (state text, "heldOn" date, "startsAt" text, "endsAt" text, place text, composition text)
  language sql stable security definer set search_path = '' as $$
  select h.state, s.held_on, s.starts_at, s.ends_at, s.place, s.composition
    from public.inspections i
    join public.inspections h on h.id = i.host_id
    left join public.inspection_sessions s on s.inspection_id = h.id and s.state <> 'cancelled'
   where i.id = given and (i.tenant_id = (select authz.my_tenant()) or i.team_id = any ((select authz.my_teams())::uuid[]))
   order by s.held_on desc limit 1
$$;

grant execute on function authz.host_session(uuid) to soat_narrow, soat_wide;
