-- Until the end of the transaction nobody else does what goes by this name; waits for whoever does so now. The locks themselves are the
-- owner's, so that the login of the application cannot hold those of checkpoints and migrations.
create or replace function authz.one_at_a_time(given text) returns void
  language sql volatile security definer set search_path = '' as $$
  select pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended(given, 0))
$$;

grant execute on function authz.one_at_a_time(text) to soat_narrow, soat_wide;
