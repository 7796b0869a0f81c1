-- Whoever signs sees who put the paper before him, when and with which words.   CT-SIG-1

alter table plans add column submitted_on date;
alter table plans add column submit_note text not null default '';
comment on column plans.submit_note is 'What whoever submitted it says to the signer.';
