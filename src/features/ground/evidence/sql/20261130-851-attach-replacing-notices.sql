-- A notice that replaces another has a signed copy of its own.   (design: NĐ 30/2020 Điều 18 khoản 3)

alter table evidence_files drop constraint evidence_files_thing_known;
alter table evidence_files add constraint evidence_files_thing_known check (thing in
  ('reportAnswer', 'finding', 'recommendation', 'conclusion', 'correction', 'planOriginal', 'plan', 'team', 'scheduleNotice', 'minutes'));
comment on column evidence_files.thing_id is 'The report, finding, recommendation, conclusion, replacing notice, plan, Team, schedule notice or session.';
