-- A detailed plan has a signed copy of its own.   CT-IV-1-3

alter table evidence_files drop constraint evidence_files_thing_known;
alter table evidence_files add constraint evidence_files_thing_known check (thing in
  ('reportAnswer', 'finding', 'recommendation', 'conclusion', 'correction', 'planOriginal', 'plan', 'detailedPlan', 'team', 'scheduleNotice', 'minutes'));
alter table evidence_files drop constraint evidence_files_has_place;
alter table evidence_files add constraint evidence_files_has_place check
  (thing in ('planOriginal', 'plan', 'detailedPlan', 'team') or (inspection_id is not null and unit_id is not null));
alter table evidence_files drop constraint evidence_files_paper_of_office;
alter table evidence_files add constraint evidence_files_paper_of_office check
  (thing not in ('planOriginal', 'plan', 'detailedPlan', 'team') or (side = 'team' and not restricted and inspection_id is null and unit_id is null));
comment on column evidence_files.thing_id is 'The report, finding, recommendation, conclusion, replacing notice, plan, detailed plan, Team, schedule notice or session.';
