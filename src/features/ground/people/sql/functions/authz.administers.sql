-- What an administrator does to another's account: a link to set the password, the second step taken away.
-- writes: authz.sessions

create or replace function authz.administers(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.is_administrator() and exists (select 1 from public.accounts where id = given_account and tenant_id = authz.home_tenant() and not system and login is not null)
$$;

-- The newest link of an account replaces the older.
create or replace function authz.write_password_link(given_token_hash bytea, given_account uuid, given_expires timestamptz) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.password_links where account_id = given_account;
  insert into authz.password_links values (given_token_hash, given_account, given_expires)
$$;

create or replace function authz.take_second_step(given_account uuid) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.recovery_codes where account_id = given_account;
  delete from authz.second_steps where account_id = given_account;
  delete from authz.passkeys where account_id = given_account;
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = given_account and revoked_at is null
$$;

-- By one administrator, where no second person is needed or there is none (authz.access_needs).
create or replace function authz.put_password_link(given_token_hash bytea, given_account uuid, given_expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not authz.administers(given_account) then return false; end if;
  if authz.access_needs(given_account, null) = 'second' then raise exception 'a second person is needed' using errcode = '42501'; end if;
  perform authz.write_password_link(given_token_hash, given_account, given_expires);
  return true;
end $$;

create or replace function authz.remove_second_step(given_account uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not authz.administers(given_account) then return false; end if;
  if authz.access_needs(given_account, null) = 'second' then raise exception 'a second person is needed' using errcode = '42501'; end if;
  perform authz.take_second_step(given_account);
  return true;
end $$;

grant execute on function authz.administers(uuid), authz.put_password_link(bytea, uuid, timestamptz), authz.remove_second_step(uuid)
  to soat_narrow;
