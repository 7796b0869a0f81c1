-- Wrong content of an issued notice is put right by a replacing notice with a number and a day of its own; a correction approved before this
-- went out under the number of the notice itself and stays so: issued on the day it was approved, without a number.   (design: NĐ 30/2020 Điều 18 khoản 3)

alter table conclusion_corrections add column number text, add column symbol text not null default '', add column issued_on date;
comment on column conclusion_corrections.number is 'The number of the replacing notice; null where the correction went out under the number of the notice it corrects.';
alter table conclusion_corrections drop constraint conclusion_corrections_state_known;
alter table conclusion_corrections add constraint conclusion_corrections_state_known check (state in ('proposed', 'approved', 'issued', 'refused'));
drop trigger conclusion_corrections_kept on conclusion_corrections;
drop trigger conclusion_corrections_stay on conclusion_corrections;
update conclusion_corrections set state = 'issued', issued_on = decided_on where state = 'approved';
alter table conclusion_corrections add constraint conclusion_corrections_issued check ((state = 'issued') = (issued_on is not null) and (number is null or state = 'issued'));
drop index conclusion_corrections_one_open;
create unique index conclusion_corrections_one_open on conclusion_corrections (conclusion_id) where state in ('proposed', 'approved');
drop policy conclusion_corrections_known_unit on conclusion_corrections;
create policy conclusion_corrections_known_unit on conclusion_corrections for select to soat_narrow
  using (unit_id = any ((select authz.my_units())::uuid[]) and state = 'issued');
drop policy conclusion_corrections_decided_in_own_name on conclusion_corrections;
create policy conclusion_corrections_decided_in_own_name on conclusion_corrections as restrictive for update to soat_narrow, soat_wide using (true)
  with check (decider_id = (select authz.me()) or state = 'issued');
create trigger conclusion_corrections_kept before update on conclusion_corrections for each row
  execute function authz.keep_signed('', 'conclusion_id', 'ordinal', 'results', 'head_assessment', 'reason', 'proposer_id', 'proposer_name', 'proposed_on', 'decider_id?', 'decider_name?', 'decided_on?', 'number?', 'symbol?', 'issued_on?');
create trigger conclusion_corrections_stay before update on conclusion_corrections for each row execute function authz.keep_signed('proposed,approved', 'state', 'refusal');
-- Nobody issues what was not approved first, and what is approved is neither refused nor proposed again.
create trigger conclusion_corrections_approved_first before update on conclusion_corrections for each row
  when (old.state = 'proposed') execute function authz.stay_signed('issued');
create trigger conclusion_corrections_stay_approved before update on conclusion_corrections for each row
  when (old.state = 'approved') execute function authz.stay_signed('proposed,refused');
