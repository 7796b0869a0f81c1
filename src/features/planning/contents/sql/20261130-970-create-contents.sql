-- Contents of a plan as records (nội dung kiểm tra), and which item of the outline reports on which.   CT-II-0, NX-II-2.1-4

create table content_sets (
  plan_id      uuid primary key constraint content_sets_plan references plans,
  tenant_id    uuid not null,
  fixed        boolean not null default false,
  confirmed_by uuid not null,
  confirmed_at timestamptz not null default clock_timestamp(),
  version      integer not null default 1
);
comment on table content_sets is 'Danh mục nội dung kiểm tra of one plan: confirmed by a person, kept from the issue on.';
comment on column content_sets.fixed is 'Issued with the plan, or made after its issue: nothing of it changes any more.';

create table content_items (
  id           uuid primary key,
  tenant_id    uuid not null,
  plan_id      uuid not null constraint content_items_set references content_sets,
  parent_id    uuid constraint content_items_parent references content_items deferrable initially deferred,
  ordinal      integer not null,
  code         text not null,
  text         text not null constraint content_items_text_length check (length(text) between 1 and 5000),
  field        text not null default '',
  basis        text not null default '',
  documents    text[] not null default '{}',
  basic        boolean not null default false,
  asked        boolean not null default true,
  rounds       integer[] not null default '{}',
  emphasised   integer[] not null default '{}',
  data_year    integer constraint content_items_year_range check (data_year between 2000 and 2100),
  cut_off      text not null default '' constraint content_items_cut_off_known check (cut_off in ('', 'yearEnd', 'inspection')),
  applies_to   text[] not null default '{}',
  on_site_only boolean not null default false,
  threshold    text not null default ''
);
comment on table content_items is 'Nội dung kiểm tra: a heading when others stand below it, else what the Team looks at.';
comment on column content_items.basic is 'Nội dung cơ bản: no periodic round is issued without it.';
comment on column content_items.rounds is 'Rounds in which it is asked; empty: in all.';
comment on column content_items.emphasised is 'Rounds whose focus it is.';
comment on column content_items.threshold is 'What is to be reached, an exact decimal as text.';
create unique index content_items_code_once on content_items (plan_id, code);
create index content_items_by_plan on content_items (plan_id, ordinal);

create table outline_item_contents (
  id              uuid primary key,
  tenant_id       uuid not null,
  plan_id         uuid not null constraint outline_item_contents_set references content_sets,
  outline_item_id uuid not null constraint outline_item_contents_outline references outline_items,
  content_item_id uuid not null constraint outline_item_contents_content references content_items on delete cascade,
  constraint outline_item_contents_once unique (outline_item_id, content_item_id)
);
comment on table outline_item_contents is 'Which item of the outline reports on which content; a content that stands in none is the Team''s alone.';
create index outline_item_contents_by_plan on outline_item_contents (plan_id);

do $$
declare name text;
begin
  foreach name in array array['content_sets', 'content_items', 'outline_item_contents'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$s_owner on %1$I for all to soat_owner using (true) with check (true)', name);
    execute format('create policy %1$s_known_wide on %1$I for select to soat_wide using (tenant_id = (select authz.my_tenant()))', name);
    -- Narrow people know of a plan from its issue on: the policies of plans say which.
    execute format('create policy %1$s_known_narrow on %1$I for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and exists (select 1 from plans p where p.id = plan_id))', name);
    execute format('create policy %1$s_added on %1$I for insert to soat_wide with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('create policy %1$s_changed on %1$I for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('grant select on %I to soat_narrow', name);
    execute format('grant select, insert, update on %I to soat_wide', name);
  end loop;
  -- What stands in a draft may be taken away, and a link be corrected.
  foreach name in array array['content_items', 'outline_item_contents'] loop
    execute format('create policy %1$s_removed on %1$I for delete to soat_wide using (tenant_id = (select authz.my_tenant()))', name);
    execute format('grant delete on %I to soat_wide', name);
  end loop;
end $$;

create trigger content_items_kept before insert or update or delete on content_items for each row execute function authz.keep_contents();
create trigger content_sets_kept before update on content_sets for each row execute function authz.keep_content_set();
create trigger plans_fix_contents after update of state on plans for each row
  when (new.state in ('issued', 'inProgress', 'completed', 'archived')) execute function authz.fix_contents();
