-- A letter of errata has a signed copy of its own. It is known as the paper that it puts right: one of a plan is the locality's once it is shared.   (design: NĐ 30/2020 Điều 18 khoản 3)

alter table evidence_files drop constraint evidence_files_thing_known;
alter table evidence_files add constraint evidence_files_thing_known check (thing in
  ('reportAnswer', 'finding', 'recommendation', 'conclusion', 'correction', 'planOriginal', 'plan', 'detailedPlan', 'team', 'scheduleNotice', 'minutes', 'erratum'));
alter table evidence_files drop constraint evidence_files_has_place;
alter table evidence_files add constraint evidence_files_has_place check
  (thing in ('planOriginal', 'plan', 'detailedPlan', 'team', 'erratum') or (inspection_id is not null and unit_id is not null));
alter table evidence_files add constraint evidence_files_errata_of_office check
  (thing <> 'erratum' or (side = 'team' and not restricted and (inspection_id is null) = (unit_id is null)));
comment on column evidence_files.thing_id is 'The report, finding, recommendation, conclusion, replacing notice, letter of errata, plan, detailed plan, Team, schedule notice or session.';
create policy evidence_files_known_errata on evidence_files for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and thing = 'erratum' and inspection_id is null and team_id is null
    and shared and state = 'stored' and not (select authz.is_administrator()));
