-- Evidence (tài liệu kiểm chứng): a file attached to an answer, a finding, a remedy or a conclusion; its bytes lie beside the database, by hash.
-- CT-IV-4-1, CT-I-1c-1, CT-I-2d-2

create table evidence_files (
  id            uuid primary key,
  tenant_id     uuid not null,
  inspection_id uuid not null constraint evidence_files_inspection references inspections,
  team_id       uuid,
  unit_id       uuid not null,
  thing         text not null constraint evidence_files_thing_known check (thing in ('reportAnswer', 'finding', 'recommendation', 'conclusion')),
  thing_id      uuid not null,
  part_id       uuid,
  side          text not null constraint evidence_files_side_known check (side in ('unit', 'team')),
  shared        boolean not null default false,
  restricted    boolean not null default false,
  name          text not null constraint evidence_files_name_length check (length(name) between 1 and 200),
  size          bigint not null constraint evidence_files_size_limit check (size between 1 and 26214400),
  sha256        text not null constraint evidence_files_sha256_form check (sha256 ~ '^[0-9a-f]{64}$'),
  type          text constraint evidence_files_type_known check (type in ('pdf', 'docx', 'xlsx', 'jpeg', 'png', 'webp', 'text')),
  served_sha256 text constraint evidence_files_served_form check (served_sha256 ~ '^[0-9a-f]{64}$'),
  state         text not null default 'uploading' constraint evidence_files_state_known check (state in ('uploading', 'stored', 'refused', 'removed')),
  refusal       text not null default '',
  scanned       text not null default 'no' constraint evidence_files_scanned_known check (scanned in ('no', 'clean', 'infected')),
  uploaded_by   uuid not null,
  uploaded_at   timestamptz not null default clock_timestamp(),
  constraint evidence_files_stored_whole check (state <> 'stored' or (type is not null and served_sha256 is not null)),
  constraint evidence_files_not_both check (not (restricted and (shared or side = 'unit')))
);
comment on table evidence_files is 'Tài liệu kiểm chứng: who attached which file to what; what one side has not yet sent or presented, the other does not know.';
comment on column evidence_files.thing_id is 'The report, finding, recommendation or conclusion.';
comment on column evidence_files.part_id is 'The item of the outline that the file answers, or the step of the recommendation with which it was sent.';
comment on column evidence_files.side is 'Whose it is until shared: the inspected unit''s, or the Team''s and the office''s.';
comment on column evidence_files.shared is 'The other side may know of it: the report or remedy was sent, the finding presented, the notice issued.';
comment on column evidence_files.restricted is 'Proves a personal responsibility: stays with whoever attached it, those who lead the Team and the leaders. The head of the unit reads the statement once it is presented, never its proofs: they may name who told.';
comment on column evidence_files.sha256 is 'Of the bytes as given, worked out on the device and again here.';
comment on column evidence_files.served_sha256 is 'Of the bytes that are handed out: an image drawn anew without its metadata, else the file itself.';
comment on column evidence_files.scanned is 'Quét mã độc: no (chưa quét), clean (sạch), infected (nhiễm).';
create index evidence_files_by_inspection on evidence_files (inspection_id);

alter table evidence_files enable row level security;
alter table evidence_files force row level security;
create policy evidence_files_owner on evidence_files for all to soat_owner using (true) with check (true);
create policy evidence_files_known_wide on evidence_files for select to soat_wide
  using (tenant_id = (select authz.my_tenant()) and (side = 'team' or (shared and state = 'stored'))
         and (not restricted or (select authz.sees_restricted()) or uploaded_by = (select authz.me())));
create policy evidence_files_known_team on evidence_files for select to soat_narrow
  using (team_id = any ((select authz.my_teams())::uuid[]) and (side = 'team' or (shared and state = 'stored'))
         and (not restricted or team_id = any ((select authz.my_leading_teams())::uuid[]) or uploaded_by = (select authz.me())));
create policy evidence_files_known_unit on evidence_files for select to soat_narrow
  using (unit_id = any ((select authz.my_units())::uuid[]) and (side = 'unit' or (shared and state = 'stored')));
create policy evidence_files_added_wide on evidence_files for insert to soat_wide
  with check (tenant_id = (select authz.my_tenant()) and side = 'team' and uploaded_by = (select authz.me()));
create policy evidence_files_added_team on evidence_files for insert to soat_narrow
  with check (team_id = any ((select authz.my_teams())::uuid[]) and tenant_id = (select authz.home_tenant()) and side = 'team' and uploaded_by = (select authz.me()));
create policy evidence_files_added_unit on evidence_files for insert to soat_narrow
  with check (unit_id = any ((select authz.my_units())::uuid[]) and tenant_id = (select authz.home_tenant()) and side = 'unit' and not shared and uploaded_by = (select authz.me()));
create policy evidence_files_changed_wide on evidence_files for update to soat_wide
  using (tenant_id = (select authz.my_tenant()) and side = 'team') with check (tenant_id = (select authz.my_tenant()) and side = 'team');
create policy evidence_files_changed_team on evidence_files for update to soat_narrow
  using (team_id = any ((select authz.my_teams())::uuid[]) and side = 'team') with check (team_id = any ((select authz.my_teams())::uuid[]) and side = 'team');
-- What the unit has sent is no longer its own to change.
create policy evidence_files_changed_unit on evidence_files for update to soat_narrow
  using (unit_id = any ((select authz.my_units())::uuid[]) and side = 'unit' and not shared) with check (unit_id = any ((select authz.my_units())::uuid[]) and side = 'unit');
grant select, insert on evidence_files to soat_wide, soat_narrow;
grant update (state, type, served_sha256, refusal, scanned, shared, part_id) on evidence_files to soat_wide, soat_narrow;
create trigger evidence_files_signed before update on evidence_files for each row
  execute function authz.keep_signed('uploading', 'name', 'type', 'size', 'sha256', 'served_sha256', 'thing', 'thing_id', 'side', 'restricted', 'uploaded_by');
