-- The first administrator: only while there is none, by the link that the start prints.
-- writes: authz.memberships

create or replace function authz.needs_setup() returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from public.accounts a join authz.memberships m on m.account_id = a.id where m.role = 'administrator')
     and not (select sample from authz.installation)
$$;

create or replace function authz.put_setup_link(given_token_hash bytea, given_expires timestamptz, given_proof bytea) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'put_setup_link', pg_catalog.encode(given_token_hash, 'hex'));
  if not authz.needs_setup() then return false; end if;
  delete from authz.setup_links;
  insert into authz.setup_links values (given_token_hash, given_expires);
  return true;
end $$;

create or replace function authz.is_setup_link(given_token_hash bytea) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.needs_setup() and exists (select 1 from authz.setup_links where token_hash = given_token_hash and expires_at > pg_catalog.now())
$$;

create or replace function authz.create_first_administrator(given_token_hash bytea, account uuid, locality uuid, membership uuid, given_name text, given_login text, given_hash text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(7063);
  if not authz.is_setup_link(given_token_hash) then return false; end if;
  insert into public.accounts (id, tenant_id, name, login, password_hash) values (account, locality, given_name, given_login, given_hash);
  insert into authz.memberships (id, tenant_id, account_id, unit_id, role, title, from_on)
    values (membership, locality, account, locality, 'administrator', 'Quản trị hệ thống', authz.today());
  delete from authz.setup_links;
  return true;
end $$;

grant execute on function authz.needs_setup(), authz.put_setup_link(bytea, timestamptz, bytea), authz.is_setup_link(bytea), authz.create_first_administrator(bytea, uuid, uuid, uuid, text, text, text)
  to soat_app;
