-- For the administrator: his locality's counts, and the size of the database rounded up so far that one row more or less tells nothing.
create or replace function authz.health() returns table (moment timestamptz, version text, database_bytes bigint, files bigint, file_bytes bigint, not_scanned bigint,
    accounts bigint, sessions bigint, checkpoint bigint, checkpoint_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with mine as (select authz.home_tenant() as tenant where authz.is_administrator()),
  stored as (select distinct on (f.sha256) f.size, f.scanned from public.evidence_files f, mine where f.tenant_id = mine.tenant and f.state = 'stored' order by f.sha256, (f.scanned = 'no')),
  newest as (select c.sequence, c.at from public.checkpoints c, mine where c.tenant_id = mine.tenant and c.signature <> '' order by c.sequence desc limit 1)
  select pg_catalog.clock_timestamp(), pg_catalog.current_setting('server_version'),
         (pg_catalog.pg_database_size(pg_catalog.current_database()) / 16777216 + 1) * 16777216,
         (select pg_catalog.count(*) from stored), (select coalesce(pg_catalog.sum(stored.size), 0)::bigint from stored),
         (select pg_catalog.count(*) from stored where stored.scanned = 'no'),
         (select pg_catalog.count(*) from public.accounts a where a.tenant_id = mine.tenant and a.active and not a.system),
         (select pg_catalog.count(*) from authz.sessions s join public.accounts a on a.id = s.account_id
           where a.tenant_id = mine.tenant and s.stage = 'open' and authz.is_live(s)),
         (select sequence from newest), (select at from newest)
    from mine
$$;

grant execute on function authz.health() to soat_narrow, soat_wide;
