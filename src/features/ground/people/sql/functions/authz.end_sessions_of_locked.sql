-- A locked account has no session left.
-- writes: authz.sessions
create or replace function authz.end_sessions_of_locked() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = new.id and revoked_at is null;
  return new;
end $$;
