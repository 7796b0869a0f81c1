-- Report outlines (đề cương báo cáo) with their items and to whom each applies.   TN-DC-0, TN-DC-I.3-2x

create table outlines (
  id        uuid primary key,
  tenant_id uuid not null,
  plan_id   uuid not null,
  title     text not null,
  version   integer not null default 1
);
comment on table outlines is 'Đề cương: annex of one plan; a report stores which version it answered.';

create table outline_items (
  id           uuid primary key,
  tenant_id    uuid not null,
  outline_id   uuid not null constraint outline_items_outline references outlines,
  parent_id    uuid constraint outline_items_parent references outline_items,
  ordinal      integer not null,
  marker       text not null default '',
  text         text not null,
  applies_to   text[] not null default '{}',
  answer_kinds text[] not null default '{}',
  conditional  boolean not null default false,
  unit_of      text not null default '',
  footnote     text not null default ''
);
comment on table outline_items is 'Mục của đề cương: a heading when it has children, else a question.';
comment on column outline_items.applies_to is 'Kinds of unit that answer it; empty: all.';
comment on column outline_items.answer_kinds is 'narrative, number, ratio, yesNo, list, evidence; empty for a heading.';
comment on column outline_items.conditional is 'True for "nếu có": may be left out without a word.';
create index outline_items_by_outline on outline_items (outline_id, ordinal);

do $$
declare name text;
begin
  foreach name in array array['outlines', 'outline_items'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$s_owner on %1$I for all to soat_owner using (true) with check (true)', name);
    execute format('create policy %1$s_known_wide on %1$I for select to soat_wide using (tenant_id = (select authz.my_tenant()))', name);
    execute format('create policy %1$s_known_narrow on %1$I for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and not (select authz.is_administrator()))', name);
    execute format('create policy %1$s_added on %1$I for insert to soat_wide with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('create policy %1$s_changed on %1$I for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('grant select on %I to soat_narrow', name);
    execute format('grant select, insert, update on %I to soat_wide', name);
  end loop;
end $$;
