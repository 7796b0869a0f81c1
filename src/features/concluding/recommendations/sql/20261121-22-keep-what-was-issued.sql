-- The notice prints what was issued, whatever a direction or a longer day made of it since.   CT-IV-5-3, CT-IV-5-5
alter table recommendations
  add column issued_text text,
  add column issued_due_on date,
  drop column rejected_once;
update recommendations set issued_text = text, issued_due_on = due_on where state <> 'draft';
comment on column recommendations.issued_text is 'The words that went out with the notice.';
comment on column recommendations.issued_due_on is 'The day that went out with the notice.';

create trigger recommendations_issued before update on recommendations for each row
  execute function authz.keep_signed('draft', 'issued_text', 'issued_due_on');

-- Two who ask at once do not both get the same place.   CT-III-1b-6, CT-IV-5-3
drop index recommendations_by_inspection;
create unique index recommendations_by_inspection on recommendations (inspection_id, ordinal);
