-- Sheets (phiếu kiểm tra): entries that are only added, the one that counts now under each key, who is given what.   CT-IV-1-4, QN-III-3-3, CT-I-2a-1

create table sheet_entries (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint sheet_entries_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  key           text not null constraint sheet_entries_key_form check (key ~ '^item/[0-9a-f-]{36}/[a-z]+$'),
  value         jsonb not null,
  parent_id     uuid constraint sheet_entries_parent references sheet_entries,
  applied       boolean not null,
  author_id     uuid not null,
  written_at    timestamptz not null default clock_timestamp(),
  constraint sheet_entries_value_size check (length(value::text) <= 40000)
);
comment on table sheet_entries is 'Mục ghi trong phiếu: made on the device, only ever added.';
comment on column sheet_entries.parent_id is 'The entry that it was written over; null for the first under its key.';
comment on column sheet_entries.applied is 'False: another stood there already; kept beside it, counting for nothing.';
create index sheet_entries_by_key on sheet_entries (inspection_id, key);

create table sheet_heads (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint sheet_heads_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  key           text not null,
  entry_id      uuid not null constraint sheet_heads_entry references sheet_entries,
  constraint sheet_heads_once unique (inspection_id, key)
);
comment on table sheet_heads is 'Which entry of a sheet counts now under each key.';

create table sheet_assignees (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint sheet_assignees_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  item_id       uuid not null,
  account_id    uuid not null,
  constraint sheet_assignees_once unique (inspection_id, item_id, account_id)
);
comment on table sheet_assignees is 'Phân công: to whom a content is given by name, in the place of those whose field it is.';

create table recusal_waivers (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint recusal_waivers_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  account_id    uuid not null,
  reason        text not null constraint recusal_waivers_reason_length check (length(reason) between 1 and 4000),
  granted_by    uuid not null,
  granted_at    timestamptz not null default clock_timestamp(),
  constraint recusal_waivers_once unique (inspection_id, account_id)
);
comment on table recusal_waivers is 'Vẫn phân công người có quan hệ công tác với đơn vị: the head''s reason.';

do $$
declare name text;
begin
  foreach name in array array['sheet_entries', 'sheet_heads', 'sheet_assignees', 'recusal_waivers'] loop
    -- The units never read a sheet.   (obligations 4.2 rule 7)
    execute format('call authz.protect(%L, %L)', name, 'false');
  end loop;
  foreach name in array array['sheet_entries', 'recusal_waivers'] loop
    execute format('drop policy %1$s_changed_wide on %1$I', name);
    execute format('drop policy %1$s_changed_team on %1$I', name);
    execute format('revoke update on %I from soat_wide, soat_narrow', name);
  end loop;
  -- Nor who may not examine the unit.   CT-I-2a-1
  foreach name in array array['sheet_entries', 'sheet_heads', 'sheet_assignees'] loop
    execute format('create policy %1$s_not_recused on %1$I as restrictive for all to soat_narrow, soat_wide
      using (inspection_id <> all ((select authz.my_recusals())::uuid[])) with check (inspection_id <> all ((select authz.my_recusals())::uuid[]))', name);
  end loop;
end $$;
create policy sheet_entries_in_own_name on sheet_entries as restrictive for insert to soat_narrow, soat_wide with check (author_id = (select authz.me()));
create policy recusal_waivers_in_own_name on recusal_waivers as restrictive for insert to soat_narrow, soat_wide with check (granted_by = (select authz.me()) and account_id <> (select authz.me()));
create policy sheet_assignees_removed_wide on sheet_assignees for delete to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy sheet_assignees_removed_team on sheet_assignees for delete to soat_narrow using (team_id = any ((select authz.my_leading_teams())::uuid[]));
grant delete on sheet_assignees to soat_wide, soat_narrow;
create trigger sheet_heads_move before insert or update on sheet_heads for each row execute function authz.move_head();

-- A photo of a content is the sheet's: known to whoever knows it.
alter table evidence_files drop constraint evidence_files_thing_known;
alter table evidence_files add constraint evidence_files_thing_known check (thing in
  ('reportAnswer', 'finding', 'recommendation', 'conclusion', 'correction', 'planOriginal', 'plan', 'detailedPlan', 'team', 'scheduleNotice', 'minutes', 'erratum', 'sheet'));
alter table evidence_files add constraint evidence_files_of_sheet check (thing <> 'sheet' or (side = 'team' and not shared));
create policy evidence_files_not_recused on evidence_files as restrictive for all to soat_narrow, soat_wide
  using (thing <> 'sheet' or inspection_id <> all ((select authz.my_recusals())::uuid[]));

-- A finding keeps the content that it is about, and the entries that it rests on.
alter table findings add column content_item_id uuid;
alter table findings add column based_on uuid[] not null default '{}';
comment on column findings.content_item_id is 'Nội dung kiểm tra that it is about; null where it was written without one.';
comment on column findings.based_on is 'Entries of the sheet that it was proposed from.';
create index findings_by_content on findings (content_item_id) where content_item_id is not null;
