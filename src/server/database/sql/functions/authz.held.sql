-- What is held today: dated posts and seats (authz.memberships) within their days. Read with the rights of whoever asks, which only the
-- owner's functions have. Rights follow the focal agency from its day:
--   * where the register names the locality's, the posts of one count in that organ alone;
--   * whoever heads or works for the focal agency of a commune works for the commune.                                (T2-ORG-4)
create or replace view authz.held with (security_invoker = true) as
  with dated as (
    select id, tenant_id, account_id, unit_id, team_id, role, title, fields, from_on
      from authz.memberships
     where from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today()))),
  focal as materialized (select of_unit, to_unit from authz.focal_today())
  select d.id, d.tenant_id, d.account_id, d.unit_id, d.team_id, d.role, d.title, d.fields, d.from_on
    from dated d
   where d.role not in ('focalHead', 'focalOfficer')
      or not exists (select 1 from focal f where f.of_unit = d.tenant_id)
      or exists (select 1 from focal f where f.of_unit = d.tenant_id and f.to_unit = d.unit_id)
  union all
  select d.id, d.tenant_id, d.account_id, f.of_unit, d.team_id, 'unitOfficer', d.title, d.fields, d.from_on
    from dated d join focal f on f.to_unit = d.unit_id
   where d.role in ('unitHead', 'unitOfficer') and f.of_unit <> d.tenant_id;
comment on view authz.held is 'Đang giữ hôm nay: posts and seats that a person holds on the day of the office.';
