-- Who needs a second person, and who may be one.   (design: P10)

-- Posts whose holder reads the whole locality or its record, or opens accounts.
create or replace function authz.guarded_posts() returns text[]
  language sql immutable set search_path = '' as $$ select authz.wide_posts() || '{administrator,auditor}'::text[] $$;

-- Whether an account ever had one of them: an end of the post, which one administrator writes, opens nothing.
create or replace function authz.was_guarded(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships where account_id = given_account and role = any (authz.guarded_posts()))
$$;

-- Posts whose holder may be the second person: administrators and leaders.
create or replace function authz.opening_posts() returns text[]
  language sql immutable set search_path = '' as $$ select '{administrator,chair,viceChair}'::text[] $$;

create or replace function authz.opens_accounts() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role = any (authz.opening_posts()))
$$;

-- Whether the locality ever had one beside the person of this session: who has signed in once, so that he can be asked. It stays so when he is
-- locked or his post ends, which one administrator does: only the terminal says that somebody is gone (`reset-admin`).
create or replace function authz.second_person() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships m join public.accounts a on a.id = m.account_id
    where m.tenant_id = (select authz.home_tenant()) and m.role = any (authz.opening_posts()) and m.from_on <= authz.today()
      and a.id <> (select authz.me()) and a.last_sign_in_at > coalesce(a.gone_at, '-infinity'))
$$;

-- What opening this account, or giving it this post (null: none), needs: free; alone, where nobody else is there yet; second.
create or replace function authz.access_needs(given_account uuid, given_post text) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when not (coalesce(given_post = any (authz.guarded_posts()), false)
      or given_account <> authz.me() and given_post is null and (authz.was_guarded(given_account)
        or exists (select 1 from public.account_requests r where r.account_id = given_account and r.outcome is null and r.expires_at > pg_catalog.now() and r.post = any (authz.guarded_posts())))) then 'free'
    when authz.second_person() then 'second'
    else 'alone' end
$$;

grant execute on function authz.opens_accounts(), authz.second_person(), authz.access_needs(uuid, text) to soat_narrow, soat_wide;
