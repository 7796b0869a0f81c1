-- Công bố khi đến nơi: the one act that discloses (decision 008).
-- writes: teams, team_seats, authz.memberships, inspections, inspection_sessions, plans, audit_log

-- The people named become a Team of this inspection, with their seats from today; answers its id.
create or replace function sealed.seat_members(s sealed.inspections) returns uuid
  language plpgsql volatile set search_path = '' as $$
declare
  team uuid := pg_catalog.gen_random_uuid();
  today date := authz.today();
  lead uuid;
begin
  -- The agency of who proposed it, else the focal agency, unless that is inspected.
  select h.unit_id into lead from authz.held h left join sealed.steps t on t.account_id = h.account_id and t.inspection_id = s.id and t.sequence = 1
   where h.tenant_id = s.tenant_id and h.unit_id <> s.tenant_id and (t.sequence = 1 or h.role = 'focalHead' and not sealed.is_focal(s.unit_id)) order by t.sequence nulls last, h.from_on limit 1;
  insert into public.teams (id, tenant_id, plan_id, name, forms, state)
    select team, s.tenant_id, s.plan_id, 'Tổ kiểm tra đột xuất tại ' || v.name, '{surprise}', 'active'
      from public.unit_versions v where v.unit_id = s.unit_id and v.valid_from <= today order by v.valid_from desc limit 1;
  -- Each from where he holds a post, or was nominated to another Team; who comes from nowhere goes for the lead, or with the first who has an
  -- agency. The Committee sends only where nobody who goes has one.
  with named as (
    select (m.value ->> 'accountId')::uuid as account_id, m.value ->> 'seat' as seat, m.ordinality - 1 as ordinal, coalesce(p.unit_id, n.agency_id) as agency, coalesce(p.title, n.post, '') as post
      from pg_catalog.jsonb_array_elements(s.members) with ordinality m
      left join lateral (select h.unit_id, h.title from authz.held h where h.account_id = (m.value ->> 'accountId')::uuid and h.unit_id is not null order by h.from_on limit 1) p on true
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

-- By who sits in the Team or was named to go. The inspection, its session and its whole history enter the ordinary tables together.
create or replace function sealed.arrive(given_id uuid, seen integer, given_place text, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := authz.me();
  now_at timestamptz := pg_catalog.clock_timestamp();
  today date := authz.today();
  s sealed.inspections := sealed.opened(given_id, seen, given_command, '{authorised}');
begin
  if s.id is null then return; end if;
  -- Nothing is begun under a plan that is over, nor while it is completed.
  perform authz.one_at_a_time('under plan ' || s.plan_id);
  if not exists (select 1 from public.plans p where p.id = s.plan_id and p.state in ('issued', 'inProgress')) then
    raise exception 'the plan is over' using errcode = 'SO001';
  end if;
  if not exists (select 1 from authz.held m where m.account_id = me and m.team_id = s.team_id)
     and not (s.team_id is null and exists (select 1 from pg_catalog.jsonb_array_elements(s.members) m where m ->> 'accountId' = me::text)) then
    raise exception 'who goes logs the arrival' using errcode = '42501';
  end if;
  -- Who was named and has come to the unit meanwhile does not go.
  if exists (select 1 from sealed.barred(s.unit_id, (select pg_catalog.array_agg((m ->> 'accountId')::uuid) from pg_catalog.jsonb_array_elements(s.members) m))) then
    raise exception 'somebody named belongs to the target' using errcode = '42501';
  end if;
  if s.team_id is null then s.team_id := sealed.seat_members(s); end if;
  perform sealed.step(s, 'arrive', 'arrived', given_command, pg_catalog.jsonb_build_object('place', given_place, 'arrivedAt', now_at));
  insert into public.inspections (id, tenant_id, plan_id, team_id, unit_id, form, method, state, notified_on, content_ids)
    values (s.id, s.tenant_id, s.plan_id, s.team_id, s.unit_id, 'surprise', 'onSite', 'inSession', today, s.content_ids);
  insert into public.inspection_sessions (id, tenant_id, inspection_id, team_id, unit_id, held_on, starts_at, place, state, arrived_at)
    values (pg_catalog.gen_random_uuid(), s.tenant_id, s.id, s.team_id, s.unit_id, today,
      pg_catalog.to_char(now_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), given_place, 'notified', now_at);
  insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, inspection_id, from_state, to_state, detail)
    select pg_catalog.gen_random_uuid(), t.tenant_id, t.account_id, sealed.called(t), 'inspection', s.id, s.id, t.from_state,
           case when t.to_state = 'arrived' then 'inSession' else t.to_state end,
           t.detail || pg_catalog.jsonb_build_object('sealedAt', t.at, 'sealedOn', t.on_day, 'sealedHash', t.hash)
      from sealed.steps t where t.inspection_id = s.id order by t.sequence;
  update public.plans p set state = 'inProgress', version = p.version + 1 where p.id = s.plan_id and p.state = 'issued';
  if found then
    insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, from_state, to_state)
      values (pg_catalog.gen_random_uuid(), s.tenant_id, me, 'start', 'plan', s.plan_id, 'issued', 'inProgress');
  end if;
end $$;

grant execute on function sealed.arrive(uuid, integer, text, uuid) to soat_sealed;
