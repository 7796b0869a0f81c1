-- The one-time link by which a person sets his password. He has no session yet: the entry in the record is written with the act itself.
-- writes: authz.sessions, audit_log

create or replace function authz.password_link_person(given_token_hash bytea) returns table (account_id uuid, login text, name text)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.name from authz.password_links l join public.accounts a on a.id = l.account_id
   where l.token_hash = given_token_hash and l.expires_at > pg_catalog.now() and a.active
$$;

-- Sets the password once; whoever was signed in with the old one is not any more.
create or replace function authz.use_password_link(given_token_hash bytea, given_hash text, given_request text, given_address text) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare person uuid;
begin
  delete from authz.password_links where token_hash = given_token_hash and expires_at > pg_catalog.now()
     and account_id in (select id from public.accounts where active) returning account_id into person;
  if person is null then return null; end if;
  update public.accounts set password_hash = given_hash, version = version + 1 where id = person;
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = person and revoked_at is null;
  insert into public.audit_log (id, tenant_id, account_id, action, thing, thing_id, request_id, address)
    select pg_catalog.gen_random_uuid(), a.tenant_id, a.id, 'usePasswordLink', 'account', a.id, given_request, given_address from public.accounts a where a.id = person;
  return person;
end $$;

grant execute on function authz.password_link_person(bytea), authz.use_password_link(bytea, text, text, text) to soat_app;
