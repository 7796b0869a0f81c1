-- Sign-in names are the administrator's to know, also to the database: to others they would only be doors to try.   (design: authority §5)
revoke select on accounts from soat_narrow, soat_wide;
grant select (id, tenant_id, name, active, system, version) on accounts to soat_narrow, soat_wide;

drop function authz.account_states();
create function authz.account_states() returns table (account_id uuid, login text, last_sign_in_at timestamptz, has_password boolean, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.last_sign_in_at, a.password_hash is not null, exists (select 1 from authz.second_steps s where s.account_id = a.id and s.confirmed_at is not null)
    from public.accounts a where (select authz.is_administrator()) and a.tenant_id = (select authz.home_tenant())
$$;
create function authz.is_login_taken(given_login text) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.is_administrator() and exists (select 1 from public.accounts where login = given_login)
$$;
revoke all on function authz.account_states(), authz.is_login_taken(text) from public;
grant execute on function authz.account_states() to soat_narrow, soat_wide;
grant execute on function authz.is_login_taken(text) to soat_narrow;
