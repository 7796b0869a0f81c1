-- A unit asks for more time; whoever the plan lets decides it by a paper, never who asked. Nothing waits: both null.
alter table recommendations add column asked_due_on date;
alter table recommendations add column asked_by uuid;
alter table recommendations add constraint recommendations_asked_whole check ((asked_due_on is null) = (asked_by is null));
comment on column recommendations.asked_due_on is 'The day that the unit asks for instead of its due day, until that is decided.';
comment on column recommendations.asked_by is 'Who of the unit asked for it.';

alter table recommendation_steps drop constraint recommendation_steps_kind_known;
alter table recommendation_steps add constraint recommendation_steps_kind_known check (kind in
  ('agreement', 'disagreement', 'referral', 'direction', 'remedy', 'extensionRequest', 'extension', 'extensionRefusal', 'acceptance',
   'acceptanceTakenBack', 'rejection', 'urging', 'notImplemented', 'handlingProposal', 'handlingDecision', 'escalation', 'answer'));
drop policy recommendation_steps_added_unit on recommendation_steps;
create policy recommendation_steps_added_unit on recommendation_steps for insert to soat_narrow
  with check (unit_id = any ((select authz.my_units())::uuid[]) and tenant_id = (select authz.home_tenant())
    and kind in ('agreement', 'disagreement', 'remedy', 'extensionRequest'));
