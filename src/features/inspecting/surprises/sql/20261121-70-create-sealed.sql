-- Surprise inspections (kiểm tra đột xuất) until the arrival: a schema of their own, which shares no key, sequence, foreign key or
-- trigger with an open table, and which only the functions below enter.   CT-III-2b-1, TN-II-2c-1, TN-IVb-a-3 (design: authority §3)

create schema sealed;

create table sealed.inspections (
  id           uuid primary key,
  tenant_id    uuid not null,
  plan_id      uuid not null,
  unit_id      uuid not null,
  authoriser   text not null constraint sealed_authoriser_known check (authoriser in ('focalHead', 'teamHead', 'chair')),
  state        text not null constraint sealed_state_known check (state in ('proposed', 'authorised', 'arrived', 'cancelled')),
  ground       text not null constraint sealed_ground_known check (ground in ('feedback', 'need', 'none')),
  feedback     text not null default '',
  reason       text not null default '',
  planned_on   date not null,
  drawn_kind   text,
  drawn_on     date,
  team_id      uuid,
  place        text not null default '',
  notes        text not null default '',
  version      integer not null default 1
);
comment on table sealed.inspections is 'Cuộc kiểm tra đột xuất chưa công bố: nobody but the people on its list knows of it until the Team logs its arrival.';
comment on column sealed.inspections.authoriser is 'Who authorises: head of the focal agency, head of the Team, or the chair where the focal agency itself is the target.';
comment on column sealed.inspections.ground is 'Căn cứ: feedback of citizens, a practical need, or none where the plan asks for none.';
comment on column sealed.inspections.feedback is 'Reference of the feedback (PAKN); who sent it is not written here.';
comment on column sealed.inspections.drawn_on is 'The day of the draw, where the unit was drawn; with drawn_kind all that recomputing it takes besides the seed.';

create table sealed.knowers (
  inspection_id uuid not null constraint sealed_knowers_inspection references sealed.inspections,
  account_id    uuid not null,
  primary key (account_id, inspection_id)
);
comment on table sealed.knowers is 'Danh sách người được biết: who may know of it before the arrival.';

create table sealed.steps (
  inspection_id uuid not null constraint sealed_steps_inspection references sealed.inspections,
  sequence      integer not null,
  tenant_id     uuid not null,
  at            timestamptz not null,
  on_day        date not null,
  account_id    uuid not null,
  command_id    uuid not null,
  action        text not null,
  from_state    text,
  to_state      text not null,
  detail        jsonb not null,
  previous      text not null,
  hash          text not null,
  primary key (inspection_id, sequence)
);
comment on table sealed.steps is 'Lịch sử của cuộc chưa công bố: a chain of its own, copied into the record at the arrival.';
comment on column sealed.steps.hash is 'SHA-256 of sealed.step_text; the last one of each chain enters every checkpoint under its salt.';

create table sealed.seeds (
  plan_id   uuid primary key,
  tenant_id uuid not null,
  seed      text not null
);
comment on table sealed.seeds is 'Số mầm bốc thăm của kế hoạch: random, fixed when the plan is issued; its SHA-256 stands in the record, itself it is published when the year has closed.';

do $$
declare name text;
begin
  foreach name in array array['inspections', 'knowers', 'steps', 'seeds'] loop
    execute format('alter table sealed.%I enable row level security', name);
    execute format('alter table sealed.%I force row level security', name);
    execute format('create policy %1$s_owner on sealed.%1$I for all to soat_owner using (true) with check (true)', name);
  end loop;
end $$;

-- Of these persons, those who may never know of a surprise inspection of this unit: who is employed by, or nominated from, the unit, what
-- is above it and what is below it. The leaders of what is above are not barred for that: they are the line that decides.   (obligations 4.2 rules 1, 5)
create function sealed.barred(given_unit uuid, given uuid[]) returns table (account_id uuid, name text)
  language sql stable security definer set search_path = '' as $$
  with recursive
  edge as (select v.unit_id, v.parent_id from public.unit_versions v where v.parent_id is not null and v.valid_from <= authz.today() and (v.valid_to is null or v.valid_to >= authz.today())),
  above as (select parent_id as id from edge where unit_id = given_unit union select e.parent_id from edge e join above a on e.unit_id = a.id),
  own as (select given_unit as id union select e.unit_id from edge e join own o on e.parent_id = o.id),
  post as (select m.account_id, m.unit_id, m.role from authz.memberships m
            where m.account_id = any (given) and m.unit_id is not null and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today())),
  held as (select account_id, unit_id from post union select s.account_id, s.agency_id from public.team_seats s where s.account_id = any (given) and s.left_on is null)
  select distinct a.id, a.name from held h join public.accounts a on a.id = h.account_id
   where h.unit_id in (select id from own)
      or (h.unit_id in (select id from above)
          and not exists (select 1 from post p where p.account_id = h.account_id and p.unit_id = h.unit_id and p.role in ('chair', 'viceChair')))
$$;

-- Whether the unit is the focal agency itself, or above or below it: then its head is off the list and the chair decides.   TN-IVa-3-3
create function sealed.is_focal(given_unit uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from sealed.barred(given_unit, (select pg_catalog.array_agg(m.account_id) from authz.memberships m join public.units u on u.tenant_id = m.tenant_id
     where u.id = given_unit and m.role = 'focalHead' and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()))))
$$;

-- Whether the person of this session holds today what authorises it.
create function sealed.authorises(s sealed.inspections) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select 1 from authz.memberships m where m.account_id = authz.me() and m.tenant_id = s.tenant_id
     and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today())
     and case s.authoriser when 'chair' then m.role in ('chair', 'viceChair') else m.role = s.authoriser end)
$$;

-- What is hashed of a step, in the canonical form of the record (docs/record.md).
create function sealed.step_text(e sealed.steps) returns text
  language sql stable set search_path = '' as $$
  select e'soat-sealed-step-1\n' || authz.field_text('tenant', e.tenant_id::text) || authz.field_text('stream', e.inspection_id::text)
    || authz.field_text('sequence', e.sequence::text) || authz.field_text('previous', e.previous) || authz.field_text('at', authz.moment_text(e.at))
    || authz.field_text('onDay', e.on_day::text) || authz.field_text('accountId', e.account_id::text) || authz.field_text('commandId', e.command_id::text)
    || authz.field_text('action', e.action) || authz.field_text('from', e.from_state) || authz.field_text('to', e.to_state)
    || authz.field_text('detailHash', authz.hex_hash(e.detail::text))
$$;

-- The sealed inspection that a person on its list acts on, locked; null when this command was done before. What he may not know of is
-- not there, whether or not it is.
create function sealed.opened(given_id uuid, seen integer, given_command uuid, states text[]) returns sealed.inspections
  language plpgsql volatile set search_path = '' as $$
declare
  me uuid := authz.me();
  s sealed.inspections;
begin
  select i.* into s from sealed.inspections i
   where i.id = given_id and exists (select 1 from sealed.knowers k where k.inspection_id = i.id and k.account_id = me)
     and not exists (select 1 from sealed.barred(i.unit_id, array[me])) for update;
  if s.id is null then raise exception 'nothing is known of it' using errcode = 'SO404'; end if;
  if exists (select 1 from sealed.steps t where t.inspection_id = s.id and t.command_id = given_command and t.account_id = me) then return null; end if;
  if s.version <> seen then raise exception 'changed meanwhile' using errcode = '40001'; end if;
  if s.state <> all (states) then raise exception 'not in the state %', s.state using errcode = 'SO001'; end if;
  return s;
end $$;

-- Writes the step to the end of the chain, and what it made of the inspection.
create function sealed.step(s sealed.inspections, given_action text, given_to text, given_command uuid, given_detail jsonb) returns void
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
    update sealed.inspections i set state = given_to, planned_on = s.planned_on, team_id = s.team_id, place = s.place, notes = s.notes, version = i.version + 1 where i.id = s.id;
  end if;
end $$;

-- Đề xuất: by who may propose, of a unit of his own locality, known to nobody but the list.
create function sealed.propose(given jsonb, given_knowers uuid[], given_command uuid) returns void
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
  s.version := 1;
  s.notes := '';
  s.place := '';
  insert into sealed.inspections values (s.*);
  insert into sealed.knowers select distinct s.id, l from pg_catalog.unnest(listed) l;
  perform sealed.step(s, 'propose', 'proposed', given_command, given || pg_catalog.jsonb_build_object('knowers', given_knowers));
end $$;

create function sealed.authorise(given_id uuid, seen integer, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed}');
begin
  if s.id is null then return; end if;
  if not sealed.authorises(s) then raise exception 'not to be authorised' using errcode = '42501'; end if;
  perform sealed.step(s, 'authorise', 'authorised', given_command, '{}');
end $$;

create function sealed.add_knower(given_id uuid, seen integer, given_account uuid, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  if exists (select 1 from sealed.barred(s.unit_id, array[given_account])) or not exists (select 1 from public.accounts a where a.id = given_account and a.tenant_id = s.tenant_id) then
    raise exception 'never on this list' using errcode = '42501';
  end if;
  insert into sealed.knowers values (s.id, given_account) on conflict do nothing;
  perform sealed.step(s, 'addKnower', s.state, given_command, pg_catalog.jsonb_build_object('accountId', given_account));
end $$;

create function sealed.prepare(given_id uuid, seen integer, given_team uuid, given_place text, given_notes text, given_day date, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  if not exists (select 1 from public.teams t where t.id = given_team and t.plan_id = s.plan_id and t.state in ('established', 'active')) then
    raise exception 'no Team of this plan' using errcode = 'SO404';
  end if;
  s.team_id := given_team;
  s.place := given_place;
  s.notes := given_notes;
  s.planned_on := given_day;
  perform sealed.step(s, 'prepare', s.state, given_command,
    pg_catalog.jsonb_build_object('teamId', given_team, 'place', given_place, 'notes', given_notes, 'plannedOn', given_day));
end $$;

create function sealed.cancel(given_id uuid, seen integer, given_reason text, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  perform sealed.step(s, 'cancel', 'cancelled', given_command, pg_catalog.jsonb_build_object('reason', given_reason));
end $$;

-- Công bố khi đến nơi: the one act that discloses. The inspection, its session and its whole history enter the ordinary tables together.
create function sealed.arrive(given_id uuid, seen integer, given_place text, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := authz.me();
  now_at timestamptz := pg_catalog.clock_timestamp();
  today date := authz.today();
  s sealed.inspections := sealed.opened(given_id, seen, given_command, '{authorised}');
begin
  if s.id is null then return; end if;
  if not exists (select 1 from authz.memberships m where m.account_id = me and m.team_id = s.team_id and m.from_on <= today and (m.to_on is null or m.to_on >= today)) then
    raise exception 'the Team logs its arrival' using errcode = '42501';
  end if;
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

-- What stands on a person's own lists.
create function sealed.list_mine() returns setof jsonb
  language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', i.id, 'planId', i.plan_id, 'unitId', i.unit_id, 'authoriser', i.authoriser, 'state', i.state, 'ground', i.ground,
    'feedback', i.feedback, 'reason', i.reason, 'plannedOn', i.planned_on, 'drawnKind', i.drawn_kind, 'drawnOn', i.drawn_on, 'teamId', i.team_id, 'place', i.place,
    'notes', i.notes, 'version', i.version,
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

-- The number of a draw of this kind of unit today, and the units it is drawn from, in the order of their ids. The same all day long:
-- nobody draws again until he likes the answer.
create function sealed.draw(given_plan uuid, given_kind text) returns table (on_day date, digest text, candidates uuid[])
  language sql stable security definer set search_path = '' as $$
  select authz.today(), authz.hex_hash(authz.field_text('seed', s.seed) || authz.field_text('kind', given_kind) || authz.field_text('on', authz.today()::text)),
         (select pg_catalog.array_agg(v.unit_id order by v.unit_id) from public.unit_versions v
           where v.tenant_id = s.tenant_id and v.kind = given_kind and v.valid_from <= authz.today() and (v.valid_to is null or v.valid_to >= authz.today()))
    from sealed.seeds s
   where s.plan_id = given_plan and exists (select 1 from authz.memberships m where m.account_id = authz.me() and m.tenant_id = s.tenant_id
     and m.role in ('focalHead', 'teamHead', 'chair', 'viceChair') and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()))
$$;

grant usage on schema sealed to soat_sealed;
grant execute on function sealed.barred(uuid, uuid[]), sealed.is_focal(uuid), sealed.propose(jsonb, uuid[], uuid), sealed.authorise(uuid, integer, uuid), sealed.add_knower(uuid, integer, uuid, uuid),
  sealed.prepare(uuid, integer, uuid, text, text, date, uuid), sealed.cancel(uuid, integer, text, uuid), sealed.arrive(uuid, integer, text, uuid), sealed.list_mine(),
  sealed.draw(uuid, text) to soat_sealed;

-- The heads of sealed streams, one line each in their order; hashed under a fresh salt, so that none and many look alike.
create or replace function authz.sealed_heads(given_tenant uuid) returns text
  language sql stable set search_path = '' as $$
  select coalesce(pg_catalog.string_agg(h.inspection_id || ' ' || h.sequence || ' ' || h.hash || e'\n', '' order by h.inspection_id), '')
    from (select distinct on (t.inspection_id) t.inspection_id, t.sequence, t.hash from sealed.steps t
           where t.tenant_id = given_tenant order by t.inspection_id, t.sequence desc) h
$$;
