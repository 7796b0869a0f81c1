-- Units (cơ quan, đơn vị, địa phương) with dated versions, and the events that change them.   QN-III-3-0, CT-IV-4-0

create table units (
  id        uuid primary key,
  tenant_id uuid not null,
  code      text,
  constraint units_code_once unique (tenant_id, code)
);
comment on table units is 'Đơn vị: a stable identity; name, kind and parent stand in its dated versions.';
comment on column units.tenant_id is 'The locality whose register this is: the id of its own root unit.';

create table unit_versions (
  id             uuid primary key,
  tenant_id      uuid not null,
  unit_id        uuid not null constraint unit_versions_unit references units,
  name           text not null constraint unit_versions_name_length check (length(name) between 1 and 300),
  short_name     text not null,
  aliases        text[] not null default '{}',
  kind           text not null constraint unit_versions_kind_known check (kind in (
                   'peoplesCommittee', 'specialisedAgency', 'provincialDepartment', 'managementBoard', 'verticalAgency', 'publicServiceUnit',
                   'districtPC', 'communePC', 'partyBody', 'councilBody', 'massOrganisation', 'media', 'upperAgency')),
  level          text not null constraint unit_versions_level_known check (level in ('central', 'province', 'district', 'commune')),
  parent_id      uuid,
  place          text not null default '',
  fields         text[] not null default '{}',
  legal_document text not null default '',
  valid_from     date not null,
  valid_to       date,
  constraint unit_versions_period check (valid_to is null or valid_to >= valid_from)
);
comment on table unit_versions is 'Phiên bản của đơn vị: what the unit was called and was, from a day to a day (inclusive).';
comment on column unit_versions.place is 'Địa danh printed before the date of its papers.';
comment on column unit_versions.fields is 'Codes of the fields of reform the agency manages.';
create index unit_versions_by_unit on unit_versions (unit_id, valid_from);
create index unit_versions_by_tenant on unit_versions (tenant_id);

create table unit_events (
  id             uuid primary key,
  tenant_id      uuid not null,
  kind           text not null constraint unit_events_kind_known check (kind in ('establish', 'merge', 'split', 'rename', 'transferParent', 'transferFunction', 'abolish')),
  on_day         date not null,
  legal_document text not null
);
comment on table unit_events is 'Sự kiện tổ chức: merger, split, renaming, with its legal document.';

create table unit_successions (
  event_id  uuid not null constraint unit_successions_event references unit_events,
  tenant_id uuid not null,
  from_unit uuid not null constraint unit_successions_from references units,
  to_unit   uuid not null constraint unit_successions_to references units,
  scope     text not null default 'all',
  primary key (event_id, from_unit, to_unit)
);
comment on table unit_successions is 'Kế thừa: which unit took over from which by an event.';
create index unit_successions_by_from on unit_successions (from_unit);

-- Names of units are no secret within the locality; changing the register is the administrator's and the focal agency's.
alter table units enable row level security;
alter table units force row level security;
alter table unit_versions enable row level security;
alter table unit_versions force row level security;
alter table unit_events enable row level security;
alter table unit_events force row level security;
alter table unit_successions enable row level security;
alter table unit_successions force row level security;

do $$
declare name text;
begin
  foreach name in array array['units', 'unit_versions', 'unit_events', 'unit_successions'] loop
    execute format('create policy %1$s_known_narrow on %1$I for select to soat_narrow using (tenant_id = (select authz.home_tenant()))', name);
    execute format('create policy %1$s_known_wide on %1$I for select to soat_wide using (tenant_id = (select authz.home_tenant()))', name);
    execute format('create policy %1$s_added_narrow on %1$I for insert to soat_narrow with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()))', name);
    execute format('create policy %1$s_added_wide on %1$I for insert to soat_wide with check (tenant_id = (select authz.my_tenant()))', name);
    execute format('create policy %1$s_owner on %1$I for all to soat_owner using (true) with check (true)', name);
    execute format('grant select, insert on %I to soat_narrow, soat_wide', name);
  end loop;
end $$;
create policy unit_versions_ended_narrow on unit_versions for update to soat_narrow using ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()))
  with check (tenant_id = (select authz.home_tenant()));
create policy unit_versions_ended_wide on unit_versions for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant update (valid_to) on unit_versions to soat_narrow, soat_wide;
