-- What counts as a second step: a phone whose first code was right, or a passkey.
create or replace function authz.has_second_step(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.second_steps where account_id = given_account and confirmed_at is not null)
      or exists (select 1 from authz.passkeys where account_id = given_account)
$$;

-- Someone whose post asks for a second step. People of a sample without password cannot be led through it: only their place is taken.
create or replace function authz.must_have_second_step(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.second_step_posts)
     and exists (select 1 from authz.second_step_posts p join authz.held m on m.tenant_id = p.tenant_id and m.role = p.post
                  where m.account_id = given_account)
     and not exists (select 1 from public.accounts a, authz.installation i where a.id = given_account and a.password_hash is null and i.sample)
$$;

-- Who must have one and has none yet may do nothing but set it up.
create or replace function authz.must_enrol(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.must_have_second_step(given_account) and not authz.has_second_step(given_account)
$$;
