-- Bodies that coordinate in a form of a plan or are invited to it, when they were asked and what they answered.   CT-III-1d, CT-III-1đ

create table invitations (
  id         uuid primary key,
  tenant_id  uuid not null,
  plan_id    uuid not null constraint invitations_plan references plans,
  form       text not null,
  part       text not null constraint invitations_part_known check (part in ('coordinating', 'invited')),
  body       text not null constraint invitations_body_length check (length(body) between 1 and 500),
  state      text not null constraint invitations_state_known check (state in ('asked', 'accepted', 'declined')),
  asked_on   date not null,
  replied_on date,
  note       text not null default '',
  version    integer not null default 1
);
comment on table invitations is 'Mời, đề nghị phối hợp: one body asked to take part in one form of a plan.';
comment on column invitations.note is 'Who comes, or why nobody does.';
create unique index invitations_once on invitations (plan_id, form, part, body);

alter table invitations enable row level security;
alter table invitations force row level security;
create policy invitations_owner on invitations for all to soat_owner using (true) with check (true);
create policy invitations_known on invitations for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy invitations_added on invitations for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy invitations_changed on invitations for update to soat_wide
  using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select, insert, update on invitations to soat_wide;
