-- A schedule notice may be signed before it has its number and day; its unit knows of it once it is issued.   CT-IV-1-6, ND30-D5

alter table schedule_notices add column signed_on date;
comment on column schedule_notices.signed_on is 'The day of the signature, where it was recorded before the number.';
drop policy schedule_notices_known_unit on schedule_notices;
create policy schedule_notices_known_unit on schedule_notices for select to soat_narrow
  using (unit_id = any ((select authz.my_units())::uuid[]) and state in ('sent', 'acknowledged', 'superseded') and issued_on is not null);
drop trigger schedule_notices_signed on schedule_notices;
create trigger schedule_notices_signed before update on schedule_notices for each row execute function authz.keep_signed('draft',
  'session_id', 'outline_id', 'report_due_on', 'symbol', 'signer_id', 'signed_on', 'number?', 'issued_on?');
