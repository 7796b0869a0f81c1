-- Whoever signs sees who put the paper before him, when and with which words.   CT-SIG-1

alter table conclusions add column submitted_on date;
alter table conclusions add column submit_note text not null default '';
comment on column conclusions.submit_note is 'What whoever submitted it says to the signer.';
