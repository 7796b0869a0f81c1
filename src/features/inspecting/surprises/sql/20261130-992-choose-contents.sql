-- What a surprise inspection looks at is chosen from the contents of the plan.   NX-II-2.2-0

drop function if exists sealed.prepare(uuid, integer, uuid, jsonb, text, text, date, uuid);

alter table sealed.inspections add column content_ids uuid[] constraint sealed_contents_some check (cardinality(content_ids) > 0);
comment on column sealed.inspections.content_ids is 'Nội dung được chọn: null for all that the plan has for a surprise.';

alter table inspections add column content_ids uuid[] constraint inspections_contents_some check (cardinality(content_ids) > 0);
comment on column inspections.content_ids is 'Contents that were chosen for it; null: all of its form.';
