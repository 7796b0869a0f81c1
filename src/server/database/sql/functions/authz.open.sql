-- Opens a transaction's session: which role it takes and who is acting. Nothing for an invalid token.
create or replace function authz.open(given_token text) returns table (role_name text, actor jsonb, today date, must_enrol boolean, confirmed boolean, stale boolean)
  language sql stable security definer set search_path = '' as $$
  with session as (
    select a.id, a.name, a.tenant_id, a.system, s.last_used_at,
           s.confirmed_at > pg_catalog.now() - interval '5 minutes' or (a.password_hash is null and (select sample from authz.installation)) as confirmed
      from authz.sessions s join public.accounts a on a.id = s.account_id
     where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(given_token, 'UTF8')) and authz.is_live(s) and s.stage = 'open' and a.active),
  held as (select h.* from authz.held h join session on session.id = h.account_id)
  select case when exists (select 1 from held where role in ('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')) then 'soat_wide' else 'soat_narrow' end,
         pg_catalog.jsonb_build_object('id', session.id, 'name', session.name, 'tenantId', session.tenant_id,
           'posts', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('post', role, 'unitId', unit_id) order by from_on, id) from held where unit_id is not null), '[]'),
           'seats', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('seat', role, 'teamId', team_id, 'fields', fields) order by from_on, id) from held where team_id is not null), '[]'))
           || coalesce((select pg_catalog.jsonb_build_object('mandates', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', d.kind, 'act', act) order by act, d.kind))
                from public.delegations d, pg_catalog.unnest(d.acts) act
               where d.to_id = session.id and d.from_on <= authz.today() and (d.to_on is null or d.to_on >= authz.today()) having pg_catalog.count(*) > 0), '{}')
           || case when session.system then '{"system": true}'::jsonb else '{}'::jsonb end,
         authz.today(), authz.must_enrol(session.id), session.confirmed, session.last_used_at < pg_catalog.now() - interval '1 minute'
    from session
$$;

grant execute on function authz.open(text) to soat_app;
