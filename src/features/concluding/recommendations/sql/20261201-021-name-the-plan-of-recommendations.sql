-- The list of one plan, or of one year, is read by an index: the plan stands on the row, where a trigger keeps it. It is no part of the
-- thing, so that what the record says of a recommendation stays what it was.   decision 015

alter table recommendations add column plan_id uuid constraint recommendations_plan references plans;
comment on column recommendations.plan_id is 'The plan of its inspection, for lists of one plan or year; kept from inspection_id.';
-- No row changes its plan; here it gets one.
alter table recommendations disable trigger user;
update recommendations r set plan_id = i.plan_id from inspections i where i.id = r.inspection_id;
alter table recommendations enable trigger user;
create trigger recommendations_plan before insert or update of inspection_id on recommendations for each row
  execute function authz.name_plan_of_recommendation();
create index recommendations_next_of_plan on recommendations (plan_id, next_place, id) where state <> 'draft';
create index recommendations_by_due_of_plan on recommendations (plan_id, coalesce(due_on, 'infinity'::date), id) where state <> 'draft';
