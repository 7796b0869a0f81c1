-- What a person's own account page and the second step need, by the token alone; also before the second step.
create or replace function authz.own_account(given_token_hash bytea)
  returns table (account_id uuid, login text, name text, password_hash text, secret bytea, next_secret bytea, phone boolean, second_step boolean, codes_left integer, compulsory boolean, must_enrol boolean, stage text, session_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.name, a.password_hash, t.secret, t.next_secret, t.confirmed_at is not null, authz.has_second_step(a.id),
         (select pg_catalog.count(*)::integer from authz.recovery_codes c where c.account_id = a.id and c.used_at is null), authz.must_have_second_step(a.id), authz.must_enrol(a.id), s.stage, s.id
    from authz.sessions s join public.accounts a on a.id = s.account_id left join authz.second_steps t on t.account_id = a.id
   where s.token_hash = given_token_hash and authz.is_live(s) and a.active
$$;

create or replace function authz.set_own_password(given_token_hash bytea, given_hash text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.accounts set password_hash = given_hash, version = version + 1 where id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  delete from authz.password_links where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
$$;

grant execute on function authz.own_account(bytea) to soat_app, soat_narrow, soat_wide;

grant execute on function authz.set_own_password(bytea, text) to soat_narrow, soat_wide;
