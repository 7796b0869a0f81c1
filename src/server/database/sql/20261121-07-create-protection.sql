-- The shape that tables of inspections share: the whole locality for wide people, one's Teams and one's own unit for narrow ones.
-- A feature says beside its table when the unit may know of a row, and when it may write one.   (design: authority §1)

create procedure authz.protect(given regclass, unit_sees text, unit_writes text default 'false')
  language plpgsql set search_path = '' as $$
declare name text := (select relname from pg_catalog.pg_class where oid = given);
begin
  execute pg_catalog.format('alter table %s enable row level security', given);
  execute pg_catalog.format('alter table %s force row level security', given);
  execute pg_catalog.format('create policy %I on %s for all to soat_owner using (true) with check (true)', name || '_owner', given);
  execute pg_catalog.format('create policy %I on %s for select to soat_wide using (tenant_id = (select authz.my_tenant()))', name || '_known_wide', given);
  execute pg_catalog.format('create policy %I on %s for insert to soat_wide with check (tenant_id = (select authz.my_tenant()))', name || '_added_wide', given);
  execute pg_catalog.format('create policy %I on %s for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()))', name || '_changed_wide', given);
  execute pg_catalog.format('create policy %I on %s for select to soat_narrow using (team_id = any ((select authz.my_teams())::uuid[]))', name || '_known_team', given);
  execute pg_catalog.format('create policy %I on %s for insert to soat_narrow with check (team_id = any ((select authz.my_teams())::uuid[]) and tenant_id = (select authz.home_tenant()))', name || '_added_team', given);
  execute pg_catalog.format('create policy %I on %s for update to soat_narrow using (team_id = any ((select authz.my_teams())::uuid[])) with check (team_id = any ((select authz.my_teams())::uuid[]))', name || '_changed_team', given);
  execute pg_catalog.format('create policy %I on %s for select to soat_narrow using (unit_id = any ((select authz.my_units())::uuid[]) and (%s))', name || '_known_unit', given, unit_sees);
  execute pg_catalog.format('grant select, insert, update on %s to soat_wide, soat_narrow', given);
  if unit_writes <> 'false' then
    execute pg_catalog.format('create policy %I on %s for insert to soat_narrow with check (unit_id = any ((select authz.my_units())::uuid[]) and tenant_id = (select authz.home_tenant()) and (%s))', name || '_added_unit', given, unit_writes);
    execute pg_catalog.format('create policy %I on %s for update to soat_narrow using (unit_id = any ((select authz.my_units())::uuid[]) and (%s)) with check (unit_id = any ((select authz.my_units())::uuid[]))', name || '_changed_unit', given, unit_writes);
  end if;
end $$;

-- What must never happen, whoever asks: a thing changing its owner, or a signed text changing its words.
-- Arguments: the states in which the words are still open (comma list), then the columns that freeze.
create function authz.keep_signed() returns trigger
  language plpgsql set search_path = '' as $$
declare
  was jsonb := pg_catalog.to_jsonb(old);
  is_now jsonb := pg_catalog.to_jsonb(new);
  name text;
begin
  foreach name in array array['id', 'tenant_id', 'unit_id', 'inspection_id', 'plan_id'] loop
    if was -> name is distinct from is_now -> name then raise exception 'the % of a row never changes', name using errcode = 'check_violation'; end if;
  end loop;
  if not (was ->> 'state' = any (pg_catalog.string_to_array(tg_argv[0], ','))) then
    for i in 1 .. tg_nargs - 1 loop
      if was -> tg_argv[i] is distinct from is_now -> tg_argv[i] then raise exception 'signed: % of % does not change', tg_argv[i], tg_table_name using errcode = 'check_violation'; end if;
    end loop;
  end if;
  return new;
end $$;
revoke all on function authz.keep_signed() from public;
revoke all on procedure authz.protect(regclass, text, text) from public;

-- Who reads statements of personal responsibility across the locality (obligations 4.2 rule 8).
create function authz.sees_restricted() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships where account_id = (select authz.me()) and role in ('chair', 'viceChair', 'focalHead')
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today())))
$$;

-- Teams in which a person is head, deputy or secretary: those read the whole file.
create function authz.my_leading_teams() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(team_id), '{}') from authz.memberships
   where account_id = (select authz.me()) and team_id is not null and role in ('teamHead', 'teamDeputy', 'teamSecretary')
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))
$$;
revoke all on function authz.sees_restricted(), authz.my_leading_teams() from public;
grant execute on function authz.sees_restricted(), authz.my_leading_teams() to soat_narrow, soat_wide;
