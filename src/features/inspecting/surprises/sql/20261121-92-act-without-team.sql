-- Where the plan sets up no Team for surprise inspections, the lead agency acts: its lead names who goes, and the arrival makes them a
-- Team of this one inspection, so that rights hang on seats as everywhere.   CT-III-2c, NX-IV-2.2b-1 (Q-25)

alter table sealed.inspections
  add column may_assign boolean not null default false,
  add column members    jsonb not null default '[]' constraint sealed_members_list check (jsonb_typeof(members) = 'array');
comment on column sealed.inspections.may_assign is 'The plan asks for no Team set up by decision (V-06): people of the list may be named to go.';
comment on column sealed.inspections.members is 'Người được cử đi: accountId and seat of each, in the order named; empty where a Team of the plan goes.';

-- What a step may change of the inspection, the people named among it.
create or replace function sealed.step(s sealed.inspections, given_action text, given_to text, given_command uuid, given_detail jsonb) returns void
  language plpgsql volatile set search_path = '' as $$
declare made sealed.steps;
begin
  select t.sequence, t.hash into made.sequence, made.previous from sealed.steps t where t.inspection_id = s.id order by t.sequence desc limit 1;
  made.from_state := case when made.sequence is null then null else s.state end;
  made.inspection_id := s.id;
  made.tenant_id := s.tenant_id;
  made.sequence := coalesce(made.sequence, 0) + 1;
  made.previous := coalesce(made.previous, pg_catalog.repeat('0', 64));
  made.at := pg_catalog.clock_timestamp();
  made.on_day := authz.today();
  made.account_id := authz.me();
  made.command_id := given_command;
  made.action := given_action;
  made.to_state := given_to;
  made.detail := given_detail;
  made.hash := authz.hex_hash(sealed.step_text(made));
  insert into sealed.steps values (made.*);
  if made.sequence > 1 then
    update sealed.inspections i set state = given_to, planned_on = s.planned_on, team_id = s.team_id, members = s.members, place = s.place, notes = s.notes, version = i.version + 1
     where i.id = s.id;
  end if;
end $$;

-- Đề xuất: as before; nobody is named to go yet.
create or replace function sealed.propose(given jsonb, given_knowers uuid[], given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := authz.me();
  s sealed.inspections := pg_catalog.jsonb_populate_record(null::sealed.inspections, given);
  listed uuid[] := pg_catalog.array_append(given_knowers, me);
begin
  if exists (select 1 from sealed.steps t where t.inspection_id = s.id and t.command_id = given_command and t.account_id = me) then return; end if;
  select u.tenant_id into s.tenant_id from public.units u join authz.memberships m on m.account_id = me and m.tenant_id = u.tenant_id
   where u.id = s.unit_id and m.role in ('focalHead', 'teamHead', 'chair', 'viceChair') and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()) limit 1;
  if s.tenant_id is null or not exists (select 1 from public.plans p where p.id = s.plan_id and p.tenant_id = s.tenant_id)
     or (select pg_catalog.count(*) from public.accounts a where a.id = any (listed) and a.tenant_id = s.tenant_id) <> (select pg_catalog.count(distinct l) from pg_catalog.unnest(listed) l)
     or exists (select 1 from sealed.barred(s.unit_id, listed)) then
    raise exception 'not to be proposed' using errcode = '42501';
  end if;
  -- Which authority it needs follows from the target, whatever was said.
  if sealed.is_focal(s.unit_id) then s.authoriser := 'chair'; end if;
  s.state := 'proposed';
  s.team_id := null;
  s.members := '[]';
  s.may_assign := coalesce(s.may_assign, false);
  s.version := 1;
  s.notes := '';
  s.place := '';
  insert into sealed.inspections values (s.*);
  insert into sealed.knowers select distinct s.id, l from pg_catalog.unnest(listed) l;
  perform sealed.step(s, 'propose', 'proposed', given_command, given || pg_catalog.jsonb_build_object('knowers', given_knowers));
end $$;

drop function sealed.prepare(uuid, integer, uuid, text, text, date, uuid);
-- Who goes is a Team of this plan, or people of the list where the plan asks for no Team: one of them its head.
create function sealed.prepare(given_id uuid, seen integer, given_team uuid, given_members jsonb, given_place text, given_notes text, given_day date, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  if given_team is not null then
    if not exists (select 1 from public.teams t where t.id = given_team and t.plan_id = s.plan_id and t.state in ('established', 'active')) then
      raise exception 'no Team of this plan' using errcode = 'SO404';
    end if;
    given_members := '[]';
  elsif not s.may_assign
     or (select pg_catalog.count(*) from pg_catalog.jsonb_array_elements(given_members) m where m ->> 'seat' = 'teamHead') <> 1
     or (select pg_catalog.count(distinct m ->> 'accountId') from pg_catalog.jsonb_array_elements(given_members) m) <> pg_catalog.jsonb_array_length(given_members)
     or exists (select 1 from pg_catalog.jsonb_array_elements(given_members) m
                 where not exists (select 1 from sealed.knowers k where k.inspection_id = s.id and k.account_id = (m ->> 'accountId')::uuid)) then
    raise exception 'only people of the list are named to go' using errcode = '42501';
  end if;
  s.team_id := given_team;
  s.members := given_members;
  s.place := given_place;
  s.notes := given_notes;
  s.planned_on := given_day;
  perform sealed.step(s, 'prepare', s.state, given_command,
    pg_catalog.jsonb_build_object('teamId', given_team, 'members', given_members, 'place', given_place, 'notes', given_notes, 'plannedOn', given_day));
end $$;

-- The people named become a Team of this inspection, with their seats from today; answers its id.
create function sealed.seat_members(s sealed.inspections) returns uuid
  language plpgsql volatile set search_path = '' as $$
declare
  team uuid := pg_catalog.gen_random_uuid();
  today date := authz.today();
  lead uuid;
begin
  -- Who holds no post is sent by the agency of who proposed it, never by what stands above the unit.
  select h.unit_id into lead from authz.memberships h join sealed.steps t on t.account_id = h.account_id
   where t.inspection_id = s.id and t.sequence = 1 and h.unit_id is not null and h.from_on <= today and (h.to_on is null or h.to_on >= today) order by h.from_on limit 1;
  insert into public.teams (id, tenant_id, plan_id, name, forms, state)
    select team, s.tenant_id, s.plan_id, 'Tổ kiểm tra đột xuất tại ' || v.name, '{surprise}', 'active'
      from public.unit_versions v where v.unit_id = s.unit_id and v.valid_from <= today order by v.valid_from desc limit 1;
  insert into public.team_seats (id, tenant_id, team_id, account_id, seat, agency_id, post, ordinal)
    select pg_catalog.gen_random_uuid(), s.tenant_id, team, (m.value ->> 'accountId')::uuid, m.value ->> 'seat', coalesce(p.unit_id, lead, s.tenant_id), coalesce(p.title, ''), m.ordinality - 1
      from pg_catalog.jsonb_array_elements(s.members) with ordinality m
      left join lateral (select h.unit_id, h.title from authz.memberships h where h.account_id = (m.value ->> 'accountId')::uuid and h.unit_id is not null
                          and h.from_on <= today and (h.to_on is null or h.to_on >= today) order by h.from_on limit 1) p on true;
  insert into authz.memberships (id, tenant_id, account_id, team_id, role, title, fields, from_on)
    select pg_catalog.gen_random_uuid(), s.tenant_id, t.account_id, team, t.seat, '', '{}', today from public.team_seats t where t.team_id = team;
  return team;
end $$;

-- Công bố khi đến nơi: as before, by who sits in the Team or was named to go.
create or replace function sealed.arrive(given_id uuid, seen integer, given_place text, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := authz.me();
  now_at timestamptz := pg_catalog.clock_timestamp();
  today date := authz.today();
  s sealed.inspections := sealed.opened(given_id, seen, given_command, '{authorised}');
begin
  if s.id is null then return; end if;
  if not exists (select 1 from authz.memberships m where m.account_id = me and m.team_id = s.team_id and m.from_on <= today and (m.to_on is null or m.to_on >= today))
     and not (s.team_id is null and exists (select 1 from pg_catalog.jsonb_array_elements(s.members) m where m ->> 'accountId' = me::text)) then
    raise exception 'who goes logs the arrival' using errcode = '42501';
  end if;
  -- Who was named and has come to the unit meanwhile does not go.
  if exists (select 1 from sealed.barred(s.unit_id, (select pg_catalog.array_agg((m ->> 'accountId')::uuid) from pg_catalog.jsonb_array_elements(s.members) m))) then
    raise exception 'somebody named belongs to the target' using errcode = '42501';
  end if;
  if s.team_id is null then s.team_id := sealed.seat_members(s); end if;
  perform sealed.step(s, 'arrive', 'arrived', given_command, pg_catalog.jsonb_build_object('place', given_place, 'arrivedAt', now_at));
  insert into public.inspections (id, tenant_id, plan_id, team_id, unit_id, form, method, state, notified_on)
    values (s.id, s.tenant_id, s.plan_id, s.team_id, s.unit_id, 'surprise', 'onSite', 'inSession', today);
  insert into public.inspection_sessions (id, tenant_id, inspection_id, team_id, unit_id, held_on, starts_at, place, state, arrived_at)
    values (pg_catalog.gen_random_uuid(), s.tenant_id, s.id, s.team_id, s.unit_id, today,
      pg_catalog.to_char(now_at at time zone 'Asia/Ho_Chi_Minh', 'HH24:MI'), given_place, 'notified', now_at);
  insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, inspection_id, from_state, to_state, detail)
    select pg_catalog.gen_random_uuid(), t.tenant_id, t.account_id, t.action, 'inspection', s.id, s.id, t.from_state,
           case when t.to_state = 'arrived' then 'inSession' else t.to_state end,
           t.detail || pg_catalog.jsonb_build_object('sealedAt', t.at, 'sealedOn', t.on_day, 'sealedHash', t.hash)
      from sealed.steps t where t.inspection_id = s.id order by t.sequence;
  update public.plans p set state = 'inProgress', version = p.version + 1 where p.id = s.plan_id and p.state = 'issued';
  if found then
    insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, from_state, to_state)
      values (pg_catalog.gen_random_uuid(), s.tenant_id, me, 'start', 'plan', s.plan_id, 'issued', 'inProgress');
  end if;
end $$;

create or replace function sealed.list_mine() returns setof jsonb
  language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', i.id, 'planId', i.plan_id, 'unitId', i.unit_id, 'authoriser', i.authoriser, 'state', i.state, 'ground', i.ground,
    'feedback', i.feedback, 'reason', i.reason, 'plannedOn', i.planned_on, 'drawnKind', i.drawn_kind, 'drawnOn', i.drawn_on, 'teamId', i.team_id, 'place', i.place,
    'notes', i.notes, 'version', i.version, 'mayAssign', i.may_assign,
    'members', (select coalesce(pg_catalog.jsonb_agg(m.value || pg_catalog.jsonb_build_object('name', a.name) order by m.ordinality), '[]')
                  from pg_catalog.jsonb_array_elements(i.members) with ordinality m join public.accounts a on a.id = (m.value ->> 'accountId')::uuid),
    'unitName', (select v.name from public.unit_versions v where v.unit_id = i.unit_id and v.valid_from <= authz.today() order by v.valid_from desc limit 1),
    'teamName', (select t.name from public.teams t where t.id = i.team_id),
    'knowers', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', a.id, 'name', a.name) order by a.name, a.id)
                  from sealed.knowers l join public.accounts a on a.id = l.account_id where l.inspection_id = i.id),
    'steps', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('at', t.at, 'action', t.action, 'by', a.name, 'commandId', t.command_id,
                'about', coalesce((select o.name from public.accounts o where o.id::text = t.detail ->> 'accountId'), t.detail ->> 'reason', '')) order by t.sequence)
                from sealed.steps t join public.accounts a on a.id = t.account_id where t.inspection_id = i.id))
    from sealed.knowers k join sealed.inspections i on i.id = k.inspection_id
   where k.account_id = (select authz.me()) and not exists (select 1 from sealed.barred(i.unit_id, array[authz.me()]))
   order by i.planned_on, i.id
$$;

revoke all on function sealed.prepare(uuid, integer, uuid, jsonb, text, text, date, uuid), sealed.seat_members(sealed.inspections) from public;
grant execute on function sealed.prepare(uuid, integer, uuid, jsonb, text, text, date, uuid) to soat_sealed;
