-- What of an inspection is prepared: who goes, where, when, and what of the plan's contents is looked at.   NX-II-2.2-0
create or replace function sealed.prepared(s sealed.inspections) returns jsonb
  language sql stable set search_path = '' as $$
  select pg_catalog.jsonb_build_object('teamId', s.team_id, 'members', s.members, 'place', s.place, 'notes', s.notes, 'plannedOn', s.planned_on)
    || case when s.content_ids is null then '{}' else pg_catalog.jsonb_build_object('contentIds', s.content_ids) end
$$;

-- Who goes is a Team of this plan, or people of the list where the plan asks for no Team: one of them its head.
create or replace function sealed.prepare(given_id uuid, seen integer, given_team uuid, given_members jsonb, given_place text, given_notes text, given_day date, given_command uuid, given_contents uuid[] default null) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
  was jsonb := case when s.state = 'authorised' then pg_catalog.jsonb_build_object('before', sealed.prepared(s)) else '{}' end;
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
  if exists (select 1 from pg_catalog.unnest(given_contents) c where not exists (select 1 from public.content_items i where i.id = c and i.plan_id = s.plan_id)) then
    raise exception 'no content of this plan' using errcode = 'SO404';
  end if;
  s.team_id := given_team;
  s.members := given_members;
  s.place := given_place;
  s.notes := given_notes;
  s.planned_on := given_day;
  s.content_ids := given_contents;
  perform sealed.step(s, 'prepare', s.state, given_command,
    sealed.prepared(s) || was);
end $$;

grant execute on function sealed.prepare(uuid, integer, uuid, jsonb, text, text, date, uuid, uuid[]) to soat_sealed;
