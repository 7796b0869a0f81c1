-- For the meters, over all localities: age of the oldest "newest checkpoint", and files that no scanner has seen.
create or replace function authz.meters() returns table (checkpoint_age double precision, not_scanned bigint)
  language sql stable security definer set search_path = '' as $$
  select (select pg_catalog.date_part('epoch', pg_catalog.clock_timestamp() - pg_catalog.min(newest.at))
            from (select pg_catalog.max(c.at) as at from public.checkpoints c where c.signature <> '' group by c.tenant_id) newest),
         (select pg_catalog.count(*) from public.evidence_files f where f.state = 'stored' and f.scanned = 'no')
$$;

grant execute on function authz.meters() to soat_app;
