-- What sign-in needs of a login; nothing for an unknown, inactive or passwordless one.
create or replace function authz.sign_in_facts(given_login text, given_proof bytea) returns table (account_id uuid, password_hash text, second_step boolean)
  language plpgsql stable security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'sign_in_facts', given_login);
  return query select a.id, a.password_hash, exists (select 1 from authz.second_steps s where s.account_id = a.id and s.confirmed_at is not null)
    from public.accounts a where a.login = given_login and a.active and not a.system;
end $$;

grant execute on function authz.sign_in_facts(text, bytea) to soat_app;
