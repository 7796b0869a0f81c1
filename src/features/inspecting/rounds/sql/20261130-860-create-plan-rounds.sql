-- Rounds of a plan (đợt kiểm tra): of its text, or added by the focal agency.   NX-IV-2.2a-5

create table plan_rounds (
  id           uuid primary key,
  tenant_id    uuid not null,
  plan_id      uuid not null constraint plan_rounds_plan references plans,
  ordinal      integer not null constraint plan_rounds_ordinal_range check (ordinal between 1 and 20),
  state        text not null constraint plan_rounds_state_known check (state in ('planned', 'issued', 'inProgress', 'closed')),
  separate     boolean not null default false,
  from_on      date,
  to_on        date,
  closing_note text not null default '',
  version      integer not null default 1,
  constraint plan_rounds_days check (from_on is null or to_on is null or from_on <= to_on)
);
comment on table plan_rounds is 'Đợt kiểm tra: a round of an issued plan and how far it has come.';
comment on column plan_rounds.separate is 'Có kế hoạch riêng: nothing of it is scheduled before that plan is issued.';
comment on column plan_rounds.from_on is 'Of a round that was added by hand; the days of the others stand in the text of the plan.';
create unique index plan_rounds_once on plan_rounds (plan_id, ordinal);

alter table plan_rounds enable row level security;
alter table plan_rounds force row level security;
create policy plan_rounds_owner on plan_rounds for all to soat_owner using (true) with check (true);
create policy plan_rounds_known on plan_rounds for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy plan_rounds_added on plan_rounds for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy plan_rounds_changed on plan_rounds for update to soat_wide
  using (tenant_id = (select authz.my_tenant()) and state <> 'closed') with check (tenant_id = (select authz.my_tenant()));
grant select, insert, update on plan_rounds to soat_wide;
-- Without a policy of their own narrow people read no rounds at all, instead of failing.
grant select on plan_rounds to soat_narrow;
