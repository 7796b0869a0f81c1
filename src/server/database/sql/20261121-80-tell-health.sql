-- How the installation is, in counts and moments only: no name, no id, nothing of an inspection.   (design: authority §2, P05)

-- Migrations that stand in this database, for a server that asks whether it may begin to serve.
create function authz.migrations_done() returns table (name text)
  language sql stable security definer set search_path = '' as $$
  select d.name from migrations.done d
$$;

-- Whose session a token is, before anything is done: to count what each account sends. Also before the second step.
create function authz.account_of(given_token_hash bytea) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.account_id from authz.sessions s where s.token_hash = given_token_hash and authz.is_live(s)
$$;

-- For the meters, over all localities: age of the oldest "newest checkpoint", and files that no scanner has seen.
create function authz.meters() returns table (checkpoint_age double precision, not_scanned bigint)
  language sql stable security definer set search_path = '' as $$
  select (select pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - pg_catalog.min(newest.at))
            from (select pg_catalog.max(c.at) as at from public.checkpoints c where c.signature <> '' group by c.tenant_id) newest),
         (select pg_catalog.count(*) from public.evidence_files f where f.state = 'stored' and f.scanned = 'no')
$$;

-- For the administrator: his locality's counts, and the size of the database rounded up so far that one row more or less tells nothing.
create function authz.health() returns table (moment timestamptz, version text, database_bytes bigint, files bigint, file_bytes bigint, not_scanned bigint,
    accounts bigint, sessions bigint, checkpoint bigint, checkpoint_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  with mine as (select authz.home_tenant() as tenant where authz.is_administrator()),
  stored as (select distinct on (f.sha256) f.size from public.evidence_files f, mine where f.tenant_id = mine.tenant and f.state = 'stored'),
  newest as (select c.sequence, c.at from public.checkpoints c, mine where c.tenant_id = mine.tenant and c.signature <> '' order by c.sequence desc limit 1)
  select pg_catalog.clock_timestamp(), pg_catalog.current_setting('server_version'),
         (pg_catalog.pg_database_size(pg_catalog.current_database()) / 16777216 + 1) * 16777216,
         (select pg_catalog.count(*) from stored), (select coalesce(pg_catalog.sum(stored.size), 0)::bigint from stored),
         (select pg_catalog.count(*) from public.evidence_files f where f.tenant_id = mine.tenant and f.state = 'stored' and f.scanned = 'no'),
         (select pg_catalog.count(*) from public.accounts a where a.tenant_id = mine.tenant and a.active and not a.system),
         (select pg_catalog.count(*) from authz.sessions s join public.accounts a on a.id = s.account_id
           where a.tenant_id = mine.tenant and s.stage = 'open' and authz.is_live(s)),
         (select sequence from newest), (select at from newest)
    from mine
$$;

revoke all on function authz.migrations_done(), authz.account_of(bytea), authz.meters(), authz.health() from public;
grant execute on function authz.migrations_done(), authz.account_of(bytea), authz.meters() to soat_app;
grant execute on function authz.health() to soat_narrow, soat_wide;
