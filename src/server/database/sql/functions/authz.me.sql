-- Not ended by anybody, not over, not idle for too long.
create or replace function authz.is_live(given authz.sessions) returns boolean
  language sql stable set search_path = '' as $$
  select given.revoked_at is null and given.expires_at > pg_catalog.now()
     and given.last_used_at > pg_catalog.now() - pg_catalog.make_interval(mins => given.idle_minutes)
$$;

-- The account of this transaction's session; null before the second step is passed or set up. Asked at every statement.
create or replace function authz.me() returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.account_id from authz.sessions s
   where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('soat.token', true), 'UTF8'))
     and authz.is_live(s) and s.stage = 'open' and not authz.must_enrol(s.account_id)
$$;

grant execute on function authz.me() to soat_narrow, soat_wide;
