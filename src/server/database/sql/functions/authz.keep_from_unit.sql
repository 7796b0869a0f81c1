-- What the Team and the focal agency set on a report is not the unit's to set: the day it is due, when it was received.
create or replace function authz.keep_from_unit() returns trigger
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
