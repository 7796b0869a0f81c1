-- What the administrator knows of accounts besides their names; nothing for anyone else.
create or replace function authz.account_states() returns table (account_id uuid, login text, last_sign_in_at timestamptz, has_password boolean, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.last_sign_in_at, a.password_hash is not null, authz.has_second_step(a.id)
    from public.accounts a where (select authz.is_administrator()) and a.tenant_id = (select authz.home_tenant())
$$;

create or replace function authz.is_login_taken(given_login text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.is_administrator() and exists (select 1 from public.accounts where login = given_login)
$$;

grant execute on function authz.account_states() to soat_narrow, soat_wide;

grant execute on function authz.is_login_taken(text) to soat_narrow;
