-- Two levels of local government: communes with their type, no districts after 30/6/2025, centres, and what joins units for some days.   (T2-ORG)

alter table unit_versions
  add column commune_type text constraint unit_versions_commune_type_known check (commune_type in ('commune', 'ward', 'township', 'specialZone')),
  add column ended_by text not null default '',
  drop constraint unit_versions_kind_known,
  add constraint unit_versions_kind_known check (kind in (
    'peoplesCommittee', 'specialisedAgency', 'provincialDepartment', 'managementBoard', 'verticalAgency', 'publicServiceUnit', 'publicServiceCentre',
    'districtPC', 'communePC', 'partyBody', 'councilBody', 'massOrganisation', 'media', 'upperAgency'));
comment on column unit_versions.commune_type is 'Xã, phường, thị trấn or đặc khu: what the name of a UBND cấp xã says.';
comment on column unit_versions.ended_by is 'The document by which the unit ended.';
grant update (ended_by) on unit_versions to soat_narrow, soat_wide;

update unit_versions set commune_type = case lower(substring(name from '(?:^|dân |UBND )([Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) '))
    when 'xã' then 'commune' when 'phường' then 'ward' when 'thị trấn' then 'township' else case when name ~ '[Đđ]ặc khu ' then 'specialZone' end end
  where kind = 'communePC';
-- Districts and townships ended by law on this day, whether the register said so or not.
update unit_versions set valid_to = '2025-06-30', ended_by = 'Luật số 72/2025/QH15'
  where (kind = 'districtPC' or commune_type = 'township') and valid_from <= '2025-06-30' and (valid_to is null or valid_to > '2025-06-30');
alter table unit_versions
  add constraint unit_versions_commune_type_of_communes check (commune_type is null or kind = 'communePC'),
  -- Rows of before may be wrong and stay readable; no new one is.
  add constraint unit_versions_level_abolished check (
    coalesce(valid_to <= '2025-06-30', false) or (kind <> 'districtPC' and commune_type is distinct from 'township')) not valid;

create table unit_links (
  id             uuid primary key,
  tenant_id      uuid not null,
  kind           text not null constraint unit_links_kind_known check (kind in ('covers', 'focalPar', 'focalProcedures', 'focalDigital')),
  of_unit        uuid not null constraint unit_links_of references units,
  to_unit        uuid not null constraint unit_links_to references units,
  from_on        date not null,
  to_on          date,
  legal_document text not null default '',
  constraint unit_links_apart check (of_unit <> to_unit),
  -- One day less than its first: a mistake that was never in force is ended by it, and kept.
  constraint unit_links_period check (to_on is null or to_on >= from_on - 1)
);
comment on table unit_links is 'Quan hệ có thời hạn giữa đơn vị: places that a vertical agency serves, organs that have the reform work of a commune.';
comment on column unit_links.to_on is 'Last day, inclusive.';
create index unit_links_by_unit on unit_links (of_unit, kind);
create index unit_links_by_served on unit_links (to_unit);
create index unit_links_by_tenant on unit_links (tenant_id);

alter table unit_links enable row level security;
alter table unit_links force row level security;
create policy unit_links_owner on unit_links for all to soat_owner using (true) with check (true);
create policy unit_links_known on unit_links for select to soat_narrow, soat_wide using (tenant_id = (select authz.home_tenant()));
create policy unit_links_added_narrow on unit_links for insert to soat_narrow with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()));
create policy unit_links_added_wide on unit_links for insert to soat_wide with check (tenant_id = (select authz.my_tenant()));
create policy unit_links_ended_narrow on unit_links for update to soat_narrow using ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()))
  with check (tenant_id = (select authz.home_tenant()));
create policy unit_links_ended_wide on unit_links for update to soat_wide using (tenant_id = (select authz.my_tenant())) with check (tenant_id = (select authz.my_tenant()));
grant select, insert on unit_links to soat_narrow, soat_wide;
grant update (to_on) on unit_links to soat_narrow, soat_wide;

-- An agency that the register kept without a territory served the whole locality.
insert into unit_links (id, tenant_id, kind, of_unit, to_unit, from_on, to_on)
  select gen_random_uuid(), tenant_id, 'covers', unit_id, tenant_id, min(valid_from), case when bool_and(valid_to is not null) then max(valid_to) end
  from unit_versions where kind = 'verticalAgency' and unit_id <> tenant_id group by tenant_id, unit_id;
