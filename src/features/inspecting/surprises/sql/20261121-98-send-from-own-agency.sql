-- Whoever goes without a post is not sent by the People's Committee: a seat from there would bar him from this and every later surprise
-- inspection below it. A head of a Team who proposes may hold no post either, and a leader holds his in the Committee.   CT-III-2c, TN-IVa-3-3

-- The people named become a Team of this inspection, with their seats from today; answers its id.
create or replace function sealed.seat_members(s sealed.inspections) returns uuid
  language plpgsql volatile set search_path = '' as $$
declare
  team uuid := pg_catalog.gen_random_uuid();
  today date := authz.today();
  lead uuid;
begin
  -- The agency of who proposed it, else the focal agency, unless that is inspected.
  select h.unit_id into lead from authz.memberships h left join sealed.steps t on t.account_id = h.account_id and t.inspection_id = s.id and t.sequence = 1
   where h.tenant_id = s.tenant_id and h.unit_id <> s.tenant_id and (t.sequence = 1 or h.role = 'focalHead' and not sealed.is_focal(s.unit_id))
     and h.from_on <= today and (h.to_on is null or h.to_on >= today) order by t.sequence nulls last, h.from_on limit 1;
  insert into public.teams (id, tenant_id, plan_id, name, forms, state)
    select team, s.tenant_id, s.plan_id, 'Tổ kiểm tra đột xuất tại ' || v.name, '{surprise}', 'active'
      from public.unit_versions v where v.unit_id = s.unit_id and v.valid_from <= today order by v.valid_from desc limit 1;
  -- Each from where he holds a post, or was nominated to another Team; who comes from nowhere goes for the lead, or with the first who has an
  -- agency. The Committee sends only where nobody who goes has one.
  with named as (
    select (m.value ->> 'accountId')::uuid as account_id, m.value ->> 'seat' as seat, m.ordinality - 1 as ordinal, coalesce(p.unit_id, n.agency_id) as agency, coalesce(p.title, n.post, '') as post
      from pg_catalog.jsonb_array_elements(s.members) with ordinality m
      left join lateral (select h.unit_id, h.title from authz.memberships h where h.account_id = (m.value ->> 'accountId')::uuid and h.unit_id is not null
                          and h.from_on <= today and (h.to_on is null or h.to_on >= today) order by h.from_on limit 1) p on true
      left join lateral (select o.agency_id, o.post from public.team_seats o where o.account_id = (m.value ->> 'accountId')::uuid
                          and o.left_on is null order by o.id limit 1) n on true)
  insert into public.team_seats (id, tenant_id, team_id, account_id, seat, agency_id, post, ordinal)
    select pg_catalog.gen_random_uuid(), s.tenant_id, team, n.account_id, n.seat,
           coalesce(n.agency, lead, (select o.agency from named o where o.agency <> s.tenant_id order by o.ordinal limit 1), s.tenant_id), n.post, n.ordinal
      from named n;
  insert into authz.memberships (id, tenant_id, account_id, team_id, role, title, fields, from_on)
    select pg_catalog.gen_random_uuid(), s.tenant_id, t.account_id, team, t.seat, '', '{}', today from public.team_seats t where t.team_id = team;
  return team;
end $$;
