-- The other inspection of one session, for whoever knows of the one: which Team comes, and whether its head has agreed to the day.   CT-IV-2b-1
create or replace function authz.combined_with(given uuid) returns table
  (id uuid, form text, state text, team text, head text, agreed_on date, host boolean)
  language sql stable security definer set search_path = '' as $$
  select o.id, o.form, o.state, coalesce(t.name, ''), coalesce(a.name, ''), o.head_agreed_on, o.id is not distinct from i.host_id
    from public.inspections i
    join public.inspections o on o.id = i.host_id or o.host_id = i.id
    left join public.teams t on t.id = o.team_id
    left join public.team_seats s on s.team_id = t.id and s.seat = 'teamHead' and s.left_on is null
    left join public.accounts a on a.id = s.account_id
   where i.id = given and (
     i.tenant_id = (select authz.my_tenant())
     or i.team_id = any ((select authz.my_teams())::uuid[])
     or (i.notified_on is not null and o.notified_on is not null and i.unit_id = any ((select authz.my_units())::uuid[])))
   order by o.form, o.id
$$;

grant execute on function authz.combined_with(uuid) to soat_narrow, soat_wide;
