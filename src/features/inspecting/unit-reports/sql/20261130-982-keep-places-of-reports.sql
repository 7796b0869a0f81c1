-- The list of reports is read by indexes, as that of recommendations is.

alter table unit_reports add column next_place integer not null default 0;
comment on column unit_reports.next_place is 'Its place in the list: what is still to be sent by its day, then what is past from its end; kept from state and due_on.';
create trigger unit_reports_place before insert or update of state, due_on on unit_reports for each row execute function authz.place_report();
update unit_reports set next_place = case when state in ('notStarted', 'drafting', 'returned')
  then coalesce(due_on - '2000-01-01'::date, 99999) else 100000 + coalesce('2200-01-01'::date - due_on, 99999) end;
create index unit_reports_next on unit_reports (tenant_id, next_place, id);
create index unit_reports_by_due on unit_reports (tenant_id, coalesce(due_on, 'infinity'::date), id);
create index unit_reports_in_units on unit_reports (unit_id, id);
drop index unit_reports_by_unit;
alter table unit_reports add constraint unit_reports_unit foreign key (unit_id) references units;
