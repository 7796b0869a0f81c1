-- Ủy quyền ký: who signs in whose place, which papers, on which days.   (domain.md §3, ND30-K2, K3, K5)

create table delegations (
  id        uuid primary key,
  tenant_id uuid not null,
  from_id   uuid not null,
  to_id     uuid not null,
  kind      text not null constraint delegations_kind check (kind in ('forHead', 'byOrder', 'byAuthorisation')),
  acts      text[] not null constraint delegations_acts check (acts <@ array['plan', 'teamDecision', 'conclusion'] and acts <> '{}'),
  from_on   date not null,
  to_on     date,
  document  text not null,
  constraint delegations_period check (to_on is null or to_on >= from_on),
  constraint delegations_of_two check (from_id <> to_id),
  constraint delegations_limited check (kind <> 'byAuthorisation' or to_on is not null)
);
comment on table delegations is 'Ủy quyền ký: KT., TL., TUQ.; the right to sign some kinds of paper in the place of a head.';
comment on column delegations.document is 'The written assignment or authorisation that it rests on.';
comment on column delegations.to_on is 'Last day, inclusive; an authorisation (TUQ.) always has one.';
create index delegations_by_holder on delegations (to_id);

-- The administrator or a leader of the People's Committee records them.
alter table delegations enable row level security;
alter table delegations force row level security;
create policy delegations_owner on delegations for all to soat_owner using (true) with check (true);
create policy delegations_known on delegations for select to soat_narrow, soat_wide using (tenant_id = (select authz.home_tenant()));
create policy delegations_given on delegations for insert to soat_narrow, soat_wide
  with check ((select authz.gives_delegations()) and tenant_id = (select authz.home_tenant()));
create policy delegations_ended on delegations for update to soat_narrow, soat_wide
  using ((select authz.gives_delegations()) and tenant_id = (select authz.home_tenant()))
  with check (tenant_id = (select authz.home_tenant()));
grant select, insert on delegations to soat_narrow, soat_wide;
grant update (to_on) on delegations to soat_narrow, soat_wide;
-- A signature is delegated between people of the locality.   (design: authority §1)
create policy delegations_near on delegations as restrictive for insert to soat_narrow, soat_wide
  with check ((select count(*) from accounts where accounts.id in (from_id, to_id) and accounts.tenant_id = delegations.tenant_id) = 2);
