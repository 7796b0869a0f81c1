-- Sessions from their beginning to their end, each known by the hash of its token.   (design: authority §1, §5)
-- writes: accounts

-- Whose session a token is, before anything is done: to count what each account sends. Also before the second step.
create or replace function authz.account_of(given_token_hash bytea) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.account_id from authz.sessions s where s.token_hash = given_token_hash and authz.is_live(s)
$$;

-- Begins a session, open at once or waiting for the code; the person's dead ones go.
create or replace function authz.start_session(given_token_hash bytea, given_account uuid, given_device text, given_address text, given_stage text, given_idle_minutes integer, given_expires timestamptz, given_proof bytea)
  returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'start_session', pg_catalog.encode(given_token_hash, 'hex'), given_account::text, given_stage);
  delete from authz.sessions where account_id = given_account and expires_at < pg_catalog.now() - interval '1 day';
  insert into authz.sessions (token_hash, account_id, device, address, stage, idle_minutes, expires_at)
    select given_token_hash, id, given_device, given_address, given_stage, given_idle_minutes, given_expires from public.accounts where id = given_account and active;
  if given_stage = 'open' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = given_account; end if;
end $$;

-- The session was used: its idle time begins anew. Outside the act's transaction, so that no act waits for another of the same person.
create or replace function authz.touch_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions s set last_used_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and authz.is_live(s)
$$;

-- A new token for the same session, once the person has proved who he is: after a code, a fresh confirmation, a new password.
create or replace function authz.renew_session(given_token_hash bytea, new_token_hash bytea, given_expires timestamptz, given_proof bytea) returns timestamptz
  language plpgsql volatile security definer set search_path = '' as $$
declare was authz.sessions;
begin
  perform authz.must_prove(given_proof, 'renew_session', pg_catalog.encode(given_token_hash, 'hex'), pg_catalog.encode(new_token_hash, 'hex'));
  select * into was from authz.sessions s where token_hash = given_token_hash and authz.is_live(s) for update;
  if was.id is null then return null; end if;
  update authz.sessions set token_hash = new_token_hash, stage = 'open', confirmed_at = pg_catalog.clock_timestamp(), last_used_at = pg_catalog.clock_timestamp(),
         expires_at = case when was.stage = 'code' then given_expires else was.expires_at end
   where id = was.id;
  if was.stage = 'code' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = was.account_id; end if;
  return case when was.stage = 'code' then given_expires else was.expires_at end;
end $$;

create or replace function authz.end_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and revoked_at is null
$$;

grant execute on function authz.account_of(bytea), authz.start_session(bytea, uuid, text, text, text, integer, timestamptz, bytea), authz.touch_session(bytea), authz.end_session(bytea)
  to soat_app;
grant execute on function authz.renew_session(bytea, bytea, timestamptz, bytea) to soat_app, soat_narrow, soat_wide;
