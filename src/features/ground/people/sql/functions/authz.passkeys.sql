-- Passkeys of a person, by the token of his session.   (decision 018)
-- writes: authz.sessions, audit_log

-- What the session's passkey is asked to sign; a newer question takes the place of the older.
create or replace function authz.put_challenge(given_token_hash bytea, given_challenge bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions s set challenge = given_challenge, challenge_until = pg_catalog.clock_timestamp() + interval '5 minutes'
   where token_hash = given_token_hash and authz.is_live(s)
$$;

-- The question that was asked, once, whatever becomes of the answer.
create or replace function authz.take_challenge(given_token_hash bytea) returns bytea
  language sql volatile security definer set search_path = '' as $$
  with asked as (select s.id, s.challenge, s.challenge_until from authz.sessions s where s.token_hash = given_token_hash and authz.is_live(s) for update),
  taken as (update authz.sessions s set challenge = null from asked where s.id = asked.id)
  select challenge from asked where challenge_until > pg_catalog.clock_timestamp()
$$;

create or replace function authz.own_passkeys(given_token_hash bytea)
  returns table (id uuid, credential_id bytea, public_key bytea, counter bigint, transports text[], name text, created_at timestamptz, last_used_at timestamptz)
  language sql stable security definer set search_path = '' as $$
  select p.id, p.credential_id, p.public_key, p.counter, p.transports, p.name, p.created_at, p.last_used_at
    from authz.passkeys p where p.account_id = (select account_id from authz.own_account(given_token_hash)) order by p.created_at, p.id
$$;

-- False where this passkey is known already: one device, one passkey, one account.
create or replace function authz.put_passkey(given_token_hash bytea, given_id uuid, given_credential bytea, given_key bytea, given_counter bigint, given_transports text[], given_name text, given_proof bytea)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'put_passkey', pg_catalog.encode(given_token_hash, 'hex'), pg_catalog.encode(given_credential, 'hex'), pg_catalog.encode(given_key, 'hex'));
  insert into authz.passkeys (id, account_id, credential_id, public_key, counter, transports, name)
    select given_id, account_id, given_credential, given_key, given_counter, given_transports, given_name
      from authz.own_account(given_token_hash) where stage = 'open'
    on conflict do nothing;
  return found;
end $$;

-- A passkey of this person has signed the question. False where it counts no further than before: then there are two of it. He may have no
-- session yet that is open: the entry in the record is written with the act itself.
create or replace function authz.use_passkey(given_token_hash bytea, given_credential bytea, given_counter bigint, given_request text, given_address text, given_proof bytea)
  returns boolean language plpgsql volatile security definer set search_path = '' as $$
declare
  person uuid := (select account_id from authz.own_account(given_token_hash));
  used text;
begin
  perform authz.must_prove(given_proof, 'use_passkey', pg_catalog.encode(given_token_hash, 'hex'), pg_catalog.encode(given_credential, 'hex'), given_counter::text);
  update authz.passkeys set counter = given_counter, last_used_at = pg_catalog.clock_timestamp()
   where account_id = person and credential_id = given_credential and (counter < given_counter or counter = 0 and given_counter = 0)
   returning name into used;
  if used is null then return false; end if;
  insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, request_id, address, detail)
    select pg_catalog.gen_random_uuid(), a.tenant_id, a.id, 'usePasskey', 'account', a.id, given_request, given_address, pg_catalog.jsonb_build_object('passkey', used)
      from public.accounts a where a.id = person;
  return true;
end $$;

grant execute on function authz.put_challenge(bytea, bytea), authz.take_challenge(bytea), authz.use_passkey(bytea, bytea, bigint, text, text, bytea) to soat_app;
grant execute on function authz.own_passkeys(bytea) to soat_app, soat_narrow, soat_wide;
grant execute on function authz.put_passkey(bytea, uuid, bytea, bytea, bigint, text[], text, bytea) to soat_narrow, soat_wide;
