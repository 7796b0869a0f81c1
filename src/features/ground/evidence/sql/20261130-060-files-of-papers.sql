-- Files of papers: the original of an imported plan, and the signed copy of every paper. A plan has no inspection and no unit; the
-- decision on a Team has no inspection.

alter table evidence_files alter column inspection_id drop not null;
alter table evidence_files alter column unit_id drop not null;
alter table evidence_files drop constraint evidence_files_thing_known;
alter table evidence_files add constraint evidence_files_thing_known check (thing in
  ('reportAnswer', 'finding', 'recommendation', 'conclusion', 'planOriginal', 'plan', 'team', 'scheduleNotice', 'minutes'));
alter table evidence_files add constraint evidence_files_has_place check
  (thing in ('planOriginal', 'plan', 'team') or (inspection_id is not null and unit_id is not null));
alter table evidence_files add constraint evidence_files_paper_of_office check
  (thing not in ('planOriginal', 'plan', 'team') or (side = 'team' and not restricted and inspection_id is null and unit_id is null));
comment on column evidence_files.thing_id is 'The report, finding, recommendation, conclusion, plan, Team, schedule notice or session.';
create index evidence_files_by_thing on evidence_files (thing, thing_id);

-- What was issued is the whole locality's: a plan with its original, shared from its issue on.
create policy evidence_files_known_locality on evidence_files for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and thing in ('planOriginal', 'plan') and shared and state = 'stored' and not (select authz.is_administrator()));
