-- Arguments: the states in which the words are still open (comma list), then the columns that freeze.
-- A column with a question mark may still be filled while it is empty: the number that the records desk gives later.
create or replace function authz.keep_signed() returns trigger
  language plpgsql set search_path = '' as $$
declare
  was jsonb := pg_catalog.to_jsonb(old);
  is_now jsonb := pg_catalog.to_jsonb(new);
  name text;
begin
  foreach name in array array['id', 'tenant_id', 'unit_id', 'inspection_id', 'plan_id'] loop
    if was -> name is distinct from is_now -> name then raise exception 'the % of a row never changes', name using errcode = 'SO001'; end if;
  end loop;
  if was ->> 'state' = any (pg_catalog.string_to_array(tg_argv[0], ',')) then return new; end if;
  for i in 1 .. tg_nargs - 1 loop
    name := pg_catalog.rtrim(tg_argv[i], '?');
    if was -> name is distinct from is_now -> name and not (tg_argv[i] like '%?' and coalesce(was ->> name, '') = '') then
      raise exception 'signed: % of % does not change', name, tg_table_name using errcode = 'SO001';
    end if;
  end loop;
  return new;
end $$;

-- Argument: the unsigned states. Nobody leads a signed thing back to one of them; the owner may, who loads and migrates.
create or replace function authz.stay_signed() returns trigger
  language plpgsql set search_path = '' as $$
declare unsigned text[] := pg_catalog.string_to_array(tg_argv[0], ',');
begin
  if old.state <> all (unsigned) and new.state = any (unsigned) and current_user <> 'soat_owner' then
    raise exception 'signed: a % does not become % again', tg_table_name, new.state using errcode = 'SO001';
  end if;
  return new;
end $$;
