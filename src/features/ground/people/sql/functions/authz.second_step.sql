-- Second step: a secret is put down first, and counts once a code has been given from it.
create or replace function authz.put_second_step(given_token_hash bytea, given_secret bytea) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with put as (
    insert into authz.second_steps (account_id, secret) select account_id, given_secret from authz.own_account(given_token_hash) where stage = 'open'
    on conflict (account_id) do update set secret = excluded.secret, last_counter = 0 where second_steps.confirmed_at is null
    returning 1)
  select exists (select 1 from put)
$$;

-- A code of this counter was right: true once, for a code is good once. The first one confirms the second step.
create or replace function authz.use_second_step(given_token_hash bytea, given_counter bigint) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with used as (
    update authz.second_steps set last_counter = given_counter, confirmed_at = coalesce(confirmed_at, pg_catalog.clock_timestamp())
     where account_id = (select account_id from authz.own_account(given_token_hash)) and last_counter < given_counter
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

create or replace function authz.drop_second_step(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.recovery_codes where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  delete from authz.second_steps where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
$$;

grant execute on function authz.put_second_step(bytea, bytea), authz.put_recovery_codes(bytea, bytea[]), authz.drop_second_step(bytea)
  to soat_narrow, soat_wide;

grant execute on function authz.use_second_step(bytea, bigint), authz.use_recovery_code(bytea, bytea) to soat_app, soat_narrow, soat_wide;
