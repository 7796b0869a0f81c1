-- The lists of done and not done are the Team's own until they are opened to the unit: in rows of their own, which the database can keep.   TN-I-2-3
create table inspection_lists (
  inspection_id uuid primary key constraint inspection_lists_inspection references inspections,
  tenant_id     uuid not null,
  team_id       uuid,
  unit_id       uuid not null,
  done          text[] not null default '{}',
  not_done      text[] not null default '{}',
  open_on       date
);
comment on table inspection_lists is 'Mặt làm được và chưa làm được: what the Team lists of one inspection.';
comment on column inspection_lists.open_on is 'From this day the unit knows of them.';
call authz.protect('inspection_lists', 'open_on is not null');

insert into inspection_lists (inspection_id, tenant_id, team_id, unit_id, done, not_done, open_on)
  select id, tenant_id, team_id, unit_id, done_list, not_done_list, lists_open_on from inspections
   where done_list <> '{}' or not_done_list <> '{}' or lists_open_on is not null;
alter table inspections drop column done_list, drop column not_done_list;
