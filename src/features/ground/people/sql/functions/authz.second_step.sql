-- Second step: a secret is put down first, and counts once a code has been given from it. Until then another phone's is good as before.
create or replace function authz.put_second_step(given_token_hash bytea, given_secret bytea) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with put as (
    insert into authz.second_steps as t (account_id, secret) select account_id, given_secret from authz.own_account(given_token_hash) where stage = 'open'
    on conflict (account_id) do update set secret = case when t.confirmed_at is null then excluded.secret else t.secret end,
      next_secret = case when t.confirmed_at is null then null else excluded.secret end
    returning 1)
  select exists (select 1 from put)
$$;

-- The first code from it was right, of this counter: true once.
create or replace function authz.confirm_second_step(given_token_hash bytea, given_counter bigint) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with confirmed as (
    update authz.second_steps set secret = coalesce(next_secret, secret), next_secret = null, last_counter = given_counter, confirmed_at = pg_catalog.clock_timestamp()
     where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open') and (confirmed_at is null or next_secret is not null)
    returning 1)
  select exists (select 1 from confirmed)
$$;

-- A code of this counter was right: true once, for a code is good once.
create or replace function authz.use_second_step(given_token_hash bytea, given_counter bigint) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with used as (
    update authz.second_steps set last_counter = given_counter
     where account_id = (select account_id from authz.own_account(given_token_hash)) and confirmed_at is not null and last_counter < given_counter
    returning 1)
  select exists (select 1 from used)
$$;

create or replace function authz.put_recovery_codes(given_token_hash bytea, given_hashes bytea[]) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.recovery_codes where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  insert into authz.recovery_codes (code_hash, account_id) select pg_catalog.unnest(given_hashes), account_id from authz.own_account(given_token_hash) where stage = 'open'
$$;

create or replace function authz.use_recovery_code(given_token_hash bytea, given_code_hash bytea) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with used as (
    update authz.recovery_codes set used_at = pg_catalog.clock_timestamp()
     where code_hash = given_code_hash and account_id = (select account_id from authz.own_account(given_token_hash)) and used_at is null
    returning 1)
  select exists (select 1 from used)
$$;

-- Takes a passkey away, or the phone (null); with the last of them the recovery codes. Refused where the person's post asks for one.
create or replace function authz.drop_second_step(given_token_hash bytea, given_passkey uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  person uuid := (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  dropped boolean;
begin
  if given_passkey is null then delete from authz.second_steps where account_id = person;
  else delete from authz.passkeys where id = given_passkey and account_id = person; end if;
  dropped := found;
  if authz.has_second_step(person) then return dropped; end if;
  if authz.must_have_second_step(person) then
    raise exception 'the last second step of a post that asks for one' using errcode = 'insufficient_privilege', constraint = 'second_step_compulsory';
  end if;
  delete from authz.recovery_codes where account_id = person;
  return dropped;
end $$;

grant execute on function authz.put_second_step(bytea, bytea), authz.confirm_second_step(bytea, bigint), authz.put_recovery_codes(bytea, bytea[]), authz.drop_second_step(bytea, uuid)
  to soat_narrow, soat_wide;

grant execute on function authz.use_second_step(bytea, bigint), authz.use_recovery_code(bytea, bytea) to soat_app, soat_narrow, soat_wide;
