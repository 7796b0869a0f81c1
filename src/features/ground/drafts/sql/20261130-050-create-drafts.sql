-- What somebody typed into a form and has not sent: his own, nobody else's.   design

create table drafts (
  account_id uuid not null constraint drafts_account references accounts,
  tenant_id  uuid not null,
  form       text not null constraint drafts_form_known check (form ~ '^[A-Za-z0-9:-]{1,200}$'),
  body       jsonb not null,
  saved_at   timestamptz not null default now(),
  primary key (account_id, form)
);
comment on table drafts is 'Bản đang viết dở: fields of a form as they stood; read and written by their author alone.';

alter table drafts enable row level security;
alter table drafts force row level security;
create policy drafts_own_narrow on drafts for all to soat_narrow
  using (account_id = (select authz.me())) with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy drafts_own_wide on drafts for all to soat_wide
  using (account_id = (select authz.me())) with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy drafts_owner on drafts for all to soat_owner using (true) with check (true);
grant select, insert, delete on drafts to soat_narrow, soat_wide;
grant update (body, saved_at) on drafts to soat_narrow, soat_wide;
