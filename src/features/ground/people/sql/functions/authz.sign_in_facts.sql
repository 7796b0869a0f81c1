-- What sign-in needs of a login; nothing for an unknown, inactive or passwordless one.
create or replace function authz.sign_in_facts(given_login text, given_proof bytea) returns table (account_id uuid, password_hash text, second_step boolean)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'sign_in_facts', given_login);
  return query select a.id, a.password_hash, authz.has_second_step(a.id)
    from public.accounts a where a.login = given_login and a.active and not a.system;
end $$;

grant execute on function authz.sign_in_facts(text, bytea) to soat_app;
