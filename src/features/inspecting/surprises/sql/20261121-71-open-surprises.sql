-- A disclosed surprise inspection is an ordinary one of its own form. A unit may have several in a year, so that no key tells of one that is still sealed.   CT-III-2, TN-II-2c-1

alter table inspections drop constraint inspections_form_known,
  add constraint inspections_form_known check (form in ('periodic', 'comprehensive', 'thematic', 'civilService', 'isoQms', 'byProgramme', 'surprise'));
comment on table inspections is 'Cuộc kiểm tra: a surprise inspection lives in the schema sealed until the arrival and enters only then.';
drop index inspections_once;
create unique index inspections_once on inspections (plan_id, unit_id, form, round) where original_id is null and state <> 'cancelled' and form <> 'surprise';

-- No act of the application makes one here, and none is announced: only the arrival does.   CT-III-2b-1
create function authz.keep_unannounced() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.form = 'surprise' and current_user <> 'soat_owner' then raise exception 'a surprise inspection comes by its arrival' using errcode = '42501'; end if;
  return new;
end $$;
revoke all on function authz.keep_unannounced() from public;
create trigger inspections_unannounced before insert on inspections for each row execute function authz.keep_unannounced();
