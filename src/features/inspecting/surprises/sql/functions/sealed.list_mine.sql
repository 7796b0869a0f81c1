-- Who may not know of a surprise inspection must not feel it by the clock either: only what stands on a person's own lists is looked at
-- further. Asked in one query, the planner looked first at who is barred from each, so that answers took longer the more there were.   CT-III-2b-1
create or replace function sealed.mine() returns setof sealed.inspections
  language sql stable security definer set search_path = '' as $$
  with listed as materialized (
    select i.* from sealed.knowers k join sealed.inspections i on i.id = k.inspection_id where k.account_id = (select authz.me()))
  select l.* from listed l where not exists (select 1 from sealed.barred(l.unit_id, array[authz.me()]))
$$;

-- What stands on a person's own lists.
create or replace function sealed.list_mine() returns setof jsonb
  language sql stable security definer set search_path = '' as $$
  select pg_catalog.jsonb_build_object('id', i.id, 'planId', i.plan_id, 'unitId', i.unit_id, 'authoriser', i.authoriser, 'state', i.state, 'ground', i.ground,
    'feedback', i.feedback, 'reason', i.reason, 'plannedOn', i.planned_on, 'drawnKind', i.drawn_kind, 'drawnOn', i.drawn_on, 'teamId', i.team_id, 'place', i.place,
    'notes', i.notes, 'contentIds', i.content_ids, 'version', i.version, 'mayAssign', i.may_assign, 'alone', i.alone, 'proposerId', sealed.proposer(i.id),
    'members', (select coalesce(pg_catalog.jsonb_agg(m.value || pg_catalog.jsonb_build_object('name', a.name) order by m.ordinality), '[]')
                  from pg_catalog.jsonb_array_elements(i.members) with ordinality m join public.accounts a on a.id = (m.value ->> 'accountId')::uuid),
    'unitName', (select v.name from public.unit_versions v where v.unit_id = i.unit_id and v.valid_from <= authz.today() order by v.valid_from desc limit 1),
    'teamName', (select t.name from public.teams t where t.id = i.team_id),
    'knowers', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('id', a.id, 'name', a.name) order by a.name, a.id)
                  from sealed.knowers l join public.accounts a on a.id = l.account_id where l.inspection_id = i.id),
    -- As it stood when it was authorised: the first change since says what was before it.
    'authorisedAs', (select pg_catalog.jsonb_build_object('place', t.detail #> '{before,place}', 'plannedOn', t.detail #> '{before,plannedOn}', 'contentIds', t.detail #> '{before,contentIds}',
                       'teamName', (select e.name from public.teams e where e.id::text = t.detail #>> '{before,teamId}'),
                       'members', (select coalesce(pg_catalog.jsonb_agg(m.value || pg_catalog.jsonb_build_object('name', a.name) order by m.ordinality), '[]')
                                     from pg_catalog.jsonb_array_elements(t.detail #> '{before,members}') with ordinality m
                                     join public.accounts a on a.id = (m.value ->> 'accountId')::uuid))
                       from sealed.steps t where t.inspection_id = i.id and sealed.called(t) = 'prepareOtherwise' order by t.sequence limit 1),
    'steps', (select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('at', t.at, 'action', sealed.called(t), 'by', a.name, 'commandId', t.command_id,
                'about', coalesce((select o.name from public.accounts o where o.id::text = t.detail ->> 'accountId'), t.detail ->> 'reason', '')) order by t.sequence)
                from sealed.steps t join public.accounts a on a.id = t.account_id where t.inspection_id = i.id))
    from sealed.mine() i
   order by i.planned_on, i.id
$$;

grant execute on function sealed.list_mine() to soat_sealed;
