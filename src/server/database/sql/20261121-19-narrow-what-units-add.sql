-- A unit answers what was sent to it; it adds no recommendation, notice, finding or report of its own.   QN-III-1-6, CT-IV-4-1
drop policy recommendations_added_unit on recommendations;
drop policy findings_added_unit on findings;
drop policy schedule_notices_added_unit on schedule_notices;
drop policy unit_reports_added_unit on unit_reports;

-- Nobody answers, writes or finds in another's name.
create policy recommendation_steps_in_own_name on recommendation_steps as restrictive for insert to soat_narrow, soat_wide with check (by_id = (select authz.me()));
create policy report_answers_in_own_name on report_answers as restrictive for insert to soat_narrow, soat_wide with check (changed_by = (select authz.me()));
create policy findings_in_own_name on findings as restrictive for insert to soat_narrow, soat_wide with check (author_id = (select authz.me()));

-- What the Team and the focal agency set on a report is not the unit's to set: the day it is due, when it was received.
create function authz.keep_from_unit() returns trigger
  language plpgsql set search_path = '' as $$
declare
  was jsonb := pg_catalog.to_jsonb(old);
  is_now jsonb := pg_catalog.to_jsonb(new);
  name text;
begin
  if not (old.unit_id = any (authz.my_units())) or authz.my_tenant() is not null or old.team_id = any (authz.my_teams()) then return new; end if;
  foreach name in array tg_argv loop
    if was -> name is distinct from is_now -> name then raise exception '% of % is not the unit''s to set', name, tg_table_name using errcode = 'insufficient_privilege'; end if;
  end loop;
  return new;
end $$;
revoke all on function authz.keep_from_unit() from public;
create trigger unit_reports_not_by_unit before update on unit_reports for each row execute function authz.keep_from_unit('due_on', 'received_on', 'soft_copy_on', 'outline_id', 'unit_kind');
create trigger schedule_notices_not_by_unit before update on schedule_notices for each row execute function authz.keep_from_unit('report_due_on', 'outline_id', 'number', 'symbol', 'issued_on', 'signer_id');
create trigger findings_not_by_unit before update on findings for each row execute function authz.keep_from_unit('kind', 'fact', 'criterion', 'causes', 'evidence', 'ruling');
create trigger recommendations_not_by_unit before update on recommendations for each row execute function authz.keep_from_unit('text', 'due_on', 'respond_on', 'addressee', 'ordinal');
