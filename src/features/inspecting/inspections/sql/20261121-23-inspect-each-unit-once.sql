-- A unit is inspected once in a round and a form; two who open it at once do not both succeed.   CT-III-1b-6
create unique index inspections_once on inspections (plan_id, unit_id, form, round) where original_id is null and state <> 'cancelled';
