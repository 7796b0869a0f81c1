-- The text of a plan (văn bản kế hoạch) with the facts that point at its sentences, and what was changed in it.   CT-PRE-1, QN-HDR-1

create table plan_texts (
  plan_id   uuid primary key constraint plan_texts_plan references plans,
  tenant_id uuid not null,
  blocks    jsonb not null,
  facts     jsonb not null,
  next      integer not null,
  copied_from uuid constraint plan_texts_copied_from references plans,
  version   integer not null default 1
);
comment on table plan_texts is 'Văn bản của kế hoạch: its paragraphs in their order and the facts that rules use, each at the sentence that says it. A plan that was read from a file and never corrected has none: its paper is the file.';
comment on column plan_texts.copied_from is 'The plan whose text it began as: what differs from it is shown.';
comment on column plan_texts.next is 'The number of the next paragraph or fact: none is given anew.';

create table plan_text_changes (
  id        uuid primary key,
  tenant_id uuid not null,
  plan_id   uuid not null constraint plan_text_changes_plan references plans,
  n         integer not null,
  by        uuid not null,
  at        timestamptz not null default clock_timestamp(),
  act       text not null,
  block     text,
  before    jsonb not null,
  after     jsonb not null,
  undone    boolean not null default false
);
comment on table plan_text_changes is 'Lịch sử soạn thảo: what each change touched, before and after; one row for what one person did to one paragraph in a sitting.';
create unique index plan_text_changes_once on plan_text_changes (plan_id, n);

alter table plan_texts enable row level security;
alter table plan_texts force row level security;
alter table plan_text_changes enable row level security;
alter table plan_text_changes force row level security;
create policy plan_texts_owner on plan_texts for all to soat_owner using (true) with check (true);
-- Who works for the whole locality reads every text; everybody else that of a plan in force, as he reads the plan.
create policy plan_texts_known_wide on plan_texts for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_texts_known_narrow on plan_texts for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and exists (select 1 from plans p where p.id = plan_id));
create policy plan_texts_added on plan_texts for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plan_texts_changed on plan_texts for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
create policy plan_text_changes_owner on plan_text_changes for all to soat_owner using (true) with check (true);
create policy plan_text_changes_known on plan_text_changes for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_text_changes_added on plan_text_changes for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and by = (select authz.me()));
create policy plan_text_changes_changed on plan_text_changes for update to soat_wide
  using (tenant_id = (select authz.my_tenant()) and by = (select authz.me())) with check (tenant_id = (select authz.my_tenant()) and by = (select authz.me()));
grant select on plan_texts to soat_narrow;
grant select, insert, update on plan_texts, plan_text_changes to soat_wide;

create trigger plan_texts_open before insert or update on plan_texts for each row execute function authz.keep_text();
