-- Who comes, for the unit that has been told of it: the names on its notice, and nothing else of the Team.
create or replace function authz.told_team(given uuid) returns table (name text, seat text, agency_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.name, s.seat, s.agency_id
    from public.inspections i join public.team_seats s on s.team_id = i.team_id join public.accounts a on a.id = s.account_id
   where i.id = given and i.notified_on is not null and i.unit_id = any ((select authz.my_units())::uuid[]) and s.left_on is null
   order by pg_catalog.array_position(array['teamHead', 'teamDeputy', 'teamSecretary', 'member'], s.seat), s.ordinal
$$;

grant execute on function authz.told_team(uuid) to soat_narrow, soat_wide;
