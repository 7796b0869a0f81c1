-- What sign-in needs of a login; nothing for an unknown, inactive or passwordless one.
create or replace function authz.sign_in_facts(given_login text) returns table (account_id uuid, password_hash text, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash, exists (select 1 from authz.second_steps s where s.account_id = a.id and s.confirmed_at is not null)
    from public.accounts a where a.login = given_login and a.active and not a.system
$$;

grant execute on function authz.sign_in_facts(text) to soat_app;
