-- One's own sessions, as the list of devices shows them.
-- writes: authz.sessions

create or replace function authz.own_sessions(given_token_hash bytea)
  returns table (id uuid, device text, address text, created_at timestamptz, last_used_at timestamptz, this_one boolean)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.device, s.address, s.created_at, s.last_used_at, s.token_hash = given_token_hash
    from authz.sessions s where s.account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open') and authz.is_live(s) and s.stage = 'open'
   order by s.token_hash = given_token_hash desc, s.last_used_at desc
$$;

-- Ends one other session of the same person, or all others (null). Answers how many.
create or replace function authz.end_own_sessions(given_token_hash bytea, given_id uuid) returns integer
  language sql volatile security definer set search_path = '' as $$
  with ended as (
    update authz.sessions set revoked_at = pg_catalog.clock_timestamp()
     where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
       and token_hash <> given_token_hash and (given_id is null or id = given_id) and revoked_at is null
    returning 1)
  select pg_catalog.count(*)::integer from ended
$$;

grant execute on function authz.own_sessions(bytea), authz.end_own_sessions(bytea, uuid) to soat_narrow, soat_wide;
