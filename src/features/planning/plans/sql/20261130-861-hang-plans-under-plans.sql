-- Child plans of units that inspect their own subordinates, and the separate plan of a round, hang under the plan that they carry further.   NX-IV-2.2a-5

alter table plans add column parent_id uuid constraint plans_parent references plans;
alter table plans add column parent_round integer;
comment on column plans.parent_id is 'Kế hoạch cấp trên: the plan that this one carries further (kế hoạch con, kế hoạch riêng); empty in a plan that stands alone.';
comment on column plans.parent_round is 'Đợt: the round of that plan for which this is the separate plan.';
alter table plans add constraint plans_parent_other check (parent_id is distinct from id and (parent_round is null or parent_id is not null));
create index plans_by_parent on plans (parent_id) where parent_id is not null;
