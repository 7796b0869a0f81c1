-- What the administrator knows of accounts besides their names; nothing for anyone else.
create or replace function authz.account_states() returns table (account_id uuid, login text, last_sign_in_at timestamptz, has_password boolean, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.last_sign_in_at, a.password_hash is not null, authz.has_second_step(a.id)
    from public.accounts a where (select authz.is_administrator()) and a.tenant_id = (select authz.home_tenant())
$$;

create or replace function authz.taken_logins(given_logins text[]) returns setof text
  language sql stable security definer set search_path = '' as $$
  select login from public.accounts where (select authz.is_administrator()) and login = any (given_logins)
$$;

grant execute on function authz.account_states() to soat_narrow, soat_wide;

grant execute on function authz.taken_logins(text[]) to soat_narrow;
