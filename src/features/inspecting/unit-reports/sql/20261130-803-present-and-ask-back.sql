-- Who writes the report puts it before the head of the unit; the unit asks for a sent one back.   CT-IV-4-1

alter table unit_reports add column presented_on date;
alter table unit_reports add column ask_back text not null default '';
comment on column unit_reports.presented_on is 'The day on which its writer put it before the head of the unit; null once it is sent or returned.';
comment on column unit_reports.ask_back is 'Why the unit asks for the sent report back; empty once it is returned or sent again.';
