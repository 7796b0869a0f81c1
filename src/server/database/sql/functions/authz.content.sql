-- What the record says of the rows of a thing: each entry takes in the hash of what they were after the act, so that `soat verify --content`
-- finds rows that were changed by hand; of the recorded ones each has an entry from its beginning. Left out are columns that change without
-- an act, the system's own accounts, reports in the unit's own hands, and empty columns: a later version may add some. One that adds a
-- column with a default names it here, or nothing of before fits any more (terminal/releases.test.ts tells).
create or replace function authz.content_parts() returns table (thing text, place integer, relation text, key text, but text[], condition text, recorded boolean)
  language sql immutable set search_path = '' as $parts$
  values
    ('account', 1, 'public.accounts', 'id', '{last_sign_in_at,version}'::text[], 'not t.system', true),
    ('account', 2, 'authz.memberships', 'account_id', '{}', 'unit_id is not null', false),
    ('unit', 1, 'public.units', 'id', '{}', 'true', false),
    ('unit', 2, 'public.unit_versions', 'unit_id', '{}', 'true', false),
    ('delegation', 1, 'public.delegations', 'id', '{}', 'true', true),
    ('plan', 1, 'public.plans', 'id', '{search}', 'true', true),
    ('plan', 2, 'public.plan_targets', 'plan_id', '{unit_id,version}', 'true', false),
    ('plan', 3, 'public.profile_settings', 'plan_id', '{}', 'true', false),
    ('plan', 4, 'public.plan_completions', 'plan_id', '{}', 'true', false),
    ('planRound', 1, 'public.plan_rounds', 'id', '{}', 'true', true),
    ('detailedPlan', 1, 'public.detailed_plans', 'id', '{}', 'true', true),
    ('team', 1, 'public.teams', 'id', '{}', 'true', true),
    ('team', 2, 'public.team_seats', 'team_id', '{}', 'true', false),
    ('team', 3, 'authz.memberships', 'team_id', '{}', 'true', false),
    ('outline', 1, 'public.outlines', 'id', '{}', 'true', false),
    ('outline', 2, 'public.outline_items', 'outline_id', '{}', 'true', false),
    ('inspection', 1, 'public.inspections', 'id', '{search}', 'true', true),
    ('inspection', 2, 'public.inspection_sessions', 'inspection_id', '{}', 'true', false),
    ('inspection', 3, 'public.schedule_notices', 'inspection_id', '{}', 'true', false),
    ('inspection', 4, 'public.inspection_clarifications', 'inspection_id', '{}', 'true', false),
    ('unitReport', 1, 'public.unit_reports', 'id', '{next_place}', $$t.state in ('submitted', 'received', 'locked')$$, false),
    ('unitReport', 2, 'public.report_answers', 'report_id', '{version}', 'true', false),
    ('unitReport', 3, 'public.report_narratives', 'report_id', '{version}', 'true', false),
    ('finding', 1, 'public.findings', 'id', '{search,based_on}', 'true', true),
    ('finding', 2, 'public.finding_responsibilities', 'finding_id', '{}', 'true', false),
    ('personCheck', 1, 'public.person_checks', 'id', '{}', 'true', true),
    ('deskCount', 1, 'public.desk_counts', 'id', '{}', 'true', true),
    ('conclusion', 1, 'public.conclusions', 'id', '{}', 'true', true),
    ('correction', 1, 'public.conclusion_corrections', 'id', '{}', 'true', true),
    ('erratum', 1, 'public.errata', 'id', '{}', 'true', true),
    ('recommendation', 1, 'public.recommendations', 'id', '{search,next_place,notice_place,plan_id}', 'true', true),
    ('recommendation', 2, 'public.recommendation_steps', 'recommendation_id', '{}', 'true', false),
    ('evidenceFile', 1, 'public.evidence_files', 'id', '{scanned,shared,part_id}', 'true', false)
$parts$;

-- "rows-1:" and a SHA-256; a dash where there is no such thing (any more); null for what has no rows of its own here.
create or replace function authz.content_hash(given_thing text, given_id uuid) returns text
  language plpgsql stable set search_path = '' set timezone = 'UTC' as $$
declare
  part record;
  rows text;
  said text;
begin
  for part in select * from authz.content_parts() p where p.thing = given_thing order by p.place loop
    execute pg_catalog.format(
      'select pg_catalog.string_agg(line, e''\n'' order by line collate pg_catalog."C")
         from (select (pg_catalog.jsonb_strip_nulls(pg_catalog.to_jsonb(t)) - %L::text[])::text as line from %s t where t.%I = $1 and %s) lines',
      part.but, part.relation, part.key, part.condition) into rows using given_id;
    if part.place = 1 and rows is null then return 'rows-1:-'; end if;
    -- A part that a later version has added says nothing where it has no rows: what was said before it still fits.
    continue when part.place > 3 and rows is null;
    said := pg_catalog.concat(said, authz.field_text(part.relation, rows));
  end loop;
  return 'rows-1:' || authz.hex_hash(said);
end $$;
