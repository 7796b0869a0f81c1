-- Sessions from their beginning to their end, each known by the hash of its token.   (design: authority §1, §5)
-- writes: accounts

-- Whose session a token is, before anything is done: to count what each account sends. Also before the second step.
create or replace function authz.account_of(given_token_hash bytea) returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.account_id from authz.sessions s where s.token_hash = given_token_hash and authz.is_live(s)
$$;

-- How long a session of this account may live: what the settings say, apart for who is an administrator today.
create or replace function authz.session_limits(given_account uuid, out idle_minutes integer, out minutes integer)
  language sql stable set search_path = '' as $$
  select case when administers then i.administrator_idle_minutes else i.idle_minutes end, case when administers then i.administrator_minutes else i.session_minutes end
    from authz.installation i, lateral (select exists (select 1 from authz.held where account_id = given_account and role = 'administrator')) as a(administers)
$$;

-- Begins a session, open at once or waiting five minutes for the code. Says when it will have ended.
create or replace function authz.start_session(given_token_hash bytea, given_account uuid, given_device text, given_address text, given_stage text, given_proof bytea)
  returns timestamptz language plpgsql volatile security definer set search_path = '' as $$
declare
  limits record := authz.session_limits(given_account);
  ends timestamptz := pg_catalog.clock_timestamp() + pg_catalog.make_interval(mins => case when given_stage = 'open' then limits.minutes else 5 end);
begin
  perform authz.must_prove(given_proof, 'start_session', pg_catalog.encode(given_token_hash, 'hex'), given_account::text, given_stage);
  insert into authz.sessions (token_hash, account_id, device, address, stage, idle_minutes, expires_at)
    select given_token_hash, id, given_device, given_address, given_stage, limits.idle_minutes, ends from public.accounts where id = given_account and active;
  if given_stage = 'open' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = given_account; end if;
  return ends;
end $$;

-- The session was used: its idle time begins anew. Outside the act's transaction, so that no act waits for another of the same person.
create or replace function authz.touch_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions s set last_used_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and authz.is_live(s)
$$;

-- A new token for the same session, once the person has proved who he is: after a code, a fresh confirmation, a new password.
create or replace function authz.renew_session(given_token_hash bytea, new_token_hash bytea, given_proof bytea) returns timestamptz
  language plpgsql volatile security definer set search_path = '' as $$
declare
  was authz.sessions;
  ends timestamptz;
begin
  perform authz.must_prove(given_proof, 'renew_session', pg_catalog.encode(given_token_hash, 'hex'), pg_catalog.encode(new_token_hash, 'hex'));
  select * into was from authz.sessions s where token_hash = given_token_hash and authz.is_live(s) for update;
  if was.id is null then return null; end if;
  ends := case when was.stage = 'open' then was.expires_at
               else pg_catalog.clock_timestamp() + pg_catalog.make_interval(mins => (authz.session_limits(was.account_id)).minutes) end;
  update authz.sessions set token_hash = new_token_hash, stage = 'open', confirmed_at = pg_catalog.clock_timestamp(), last_used_at = pg_catalog.clock_timestamp(), expires_at = ends
   where id = was.id;
  if was.stage = 'code' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = was.account_id; end if;
  return ends;
end $$;

create or replace function authz.end_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and revoked_at is null
$$;

grant execute on function authz.account_of(bytea), authz.start_session(bytea, uuid, text, text, text, bytea), authz.touch_session(bytea), authz.end_session(bytea)
  to soat_app;
grant execute on function authz.renew_session(bytea, bytea, bytea) to soat_app, soat_narrow, soat_wide;
