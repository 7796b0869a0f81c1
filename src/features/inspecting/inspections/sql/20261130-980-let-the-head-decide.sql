-- Day and unit of some forms are the head's to decide, and an inspection by report has steps of its own.   QN-II-4-2, TN-II-2a-1

alter table inspections add column head_decides boolean;
alter table inspections add column head_agreed_on date;
comment on column inspections.head_decides is 'By its form in the plan, the head of the Team decides its day: one that somebody else typed waits for the head. Empty: no, so that what was hashed before still fits.';
comment on column inspections.head_agreed_on is 'The day on which the head agreed to the day of the session.';

alter table inspections drop constraint inspections_state_known;
alter table inspections add constraint inspections_state_known check (state in ('planned', 'scheduled', 'notified', 'gathering', 'reviewing', 'clarifying',
  'inSession', 'preliminarilyConcluded', 'consolidating', 'concluded', 'remediation', 'closed', 'archived', 'cancelled'));
alter table inspections add constraint inspections_reviewed_by_report check (state not in ('gathering', 'reviewing', 'clarifying') or method = 'byReport');
