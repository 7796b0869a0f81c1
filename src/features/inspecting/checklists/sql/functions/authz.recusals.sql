-- Who may not examine a unit, for he serves it, what is above it or below it, or did within the last twelve months.   CT-I-2a-1, T2-TEAM-5

-- Units that are a person's own in this sense, by his dated posts and the agency that gave him to a Team: the agency itself and its
-- successors, what is above them, and what is below them, but for the leaders of what is above: they are the line that decides.
-- In plpgsql, for its plan is kept: policies ask it at every reading.
create or replace function authz.own_units(given uuid, given_team uuid) returns setof uuid
  language plpgsql stable security definer set search_path = '' as $$
begin
  return query with recursive
  edge as (select v.unit_id, v.parent_id from public.unit_versions v
            where v.parent_id is not null and v.valid_from <= authz.today() and (v.valid_to is null or v.valid_to >= authz.today() - interval '12 months')),
  served as (
    select m.unit_id, m.role in ('chair', 'viceChair') as leads from authz.memberships m
     where m.account_id = given and m.unit_id is not null and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today() - interval '12 months')
    union
    select s.agency_id, false from public.team_seats s where s.account_id = given and s.team_id = given_team
       and not exists (select 1 from authz.memberships l where l.account_id = given and l.unit_id = s.agency_id and l.role in ('chair', 'viceChair'))),
  agency as (select unit_id, leads from served union select s.to_unit, a.leads from agency a join public.unit_successions s on s.from_unit = a.unit_id),
  above as (select unit_id from agency union select e.parent_id from above a join edge e on e.unit_id = a.unit_id),
  below as (select unit_id from agency where not leads union select e.unit_id from below b join edge e on e.parent_id = b.unit_id)
  select a.unit_id from above a union select b.unit_id from below b;
end $$;

-- Inspections of one's own Teams that one may not examine.
create or replace function authz.my_recusals() returns uuid[]
  language plpgsql stable security definer set search_path = '' as $$
declare
  mine uuid := authz.me();
begin
  return (
    select coalesce(pg_catalog.array_agg(i.id), '{}')
      from pg_catalog.unnest(authz.my_teams()) as t (id)
      cross join lateral authz.own_units(mine, t.id) o (unit_id)
      join public.inspections i on i.team_id = t.id and i.unit_id = o.unit_id
     where not exists (select 1 from public.recusal_waivers w where w.inspection_id = i.id and w.account_id = mine));
end $$;

-- The members of the Team of an inspection that may not examine its unit; for who knows of the Team.
create or replace function authz.conflicts_of(given_inspection uuid) returns table (account_id uuid)
  language sql stable security definer set search_path = '' as $$
  select s.account_id from public.inspections i join public.team_seats s on s.team_id = i.team_id and s.left_on is null
   where i.id = given_inspection and (i.tenant_id = authz.my_tenant() or i.team_id = any (authz.my_teams()))
     and i.unit_id in (select authz.own_units(s.account_id, i.team_id))
$$;

-- Nothing is overwritten unseen: a head moves to an entry that was written over it.
create or replace function authz.move_head() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if tg_op = 'UPDATE' and (old.id, old.tenant_id, old.inspection_id, old.key) is distinct from (new.id, new.tenant_id, new.inspection_id, new.key) then
    raise exception 'the head of a key is no other''s' using errcode = 'SO001';
  end if;
  if not exists (select 1 from public.sheet_entries e where e.id = new.entry_id and e.inspection_id = new.inspection_id and e.key = new.key
                    and e.applied and e.parent_id is not distinct from case tg_op when 'UPDATE' then old.entry_id end) then
    raise exception 'signed: another entry stands here' using errcode = 'SO001';
  end if;
  return new;
end $$;

grant execute on function authz.my_recusals(), authz.conflicts_of(uuid) to soat_narrow, soat_wide;
