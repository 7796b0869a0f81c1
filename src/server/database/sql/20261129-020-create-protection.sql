-- The shape that tables of inspections share: the whole locality for wide people, one's Teams and one's own unit for narrow ones.
-- A feature says beside its table when the unit may know of a row, when it may change one, and when it may add one.   (design: authority §1)
-- Migrations call it, so it stands among them: what it made long ago must come out the same in a database made today.

create procedure authz.protect(given regclass, unit_sees text, unit_changes text default 'false', unit_adds text default 'false')
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
  if unit_changes <> 'false' then
    execute pg_catalog.format('create policy %I on %s for update to soat_narrow using (unit_id = any ((select authz.my_units())::uuid[]) and (%s)) with check (unit_id = any ((select authz.my_units())::uuid[]))', name || '_changed_unit', given, unit_changes);
  end if;
  if unit_adds <> 'false' then
    execute pg_catalog.format('create policy %I on %s for insert to soat_narrow with check (unit_id = any ((select authz.my_units())::uuid[]) and tenant_id = (select authz.home_tenant()) and (%s))', name || '_added_unit', given, unit_adds);
  end if;
end $$;
revoke all on procedure authz.protect(regclass, text, text, text) from public;
