-- A returned report stays readable to whom it was sent, and what is sent next is compared with it.   CT-IV-4-1
alter table unit_reports add column returned jsonb;
comment on column unit_reports.returned is 'The report as it was when it was last returned: the day, its words, and what the recipient says of its items; null while none was returned.';
create trigger unit_reports_returned_not_by_unit before update on unit_reports for each row
  execute function authz.keep_from_unit('returned');
