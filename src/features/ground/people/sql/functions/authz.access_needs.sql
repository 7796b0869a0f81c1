-- Who needs a second person, and who may be one.   (design: P10)

-- Posts whose holder makes official acts alone, or opens accounts.
create or replace function authz.guarded_posts() returns text[]
  language sql immutable set search_path = '' as $$ select '{chair,viceChair,focalHead,clerk,administrator}'::text[] $$;

-- Who may be the second person: an administrator or a leader.
create or replace function authz.opens_accounts() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held where account_id = (select authz.me()) and role in ('administrator', 'chair', 'viceChair'))
$$;

-- Whether the locality has one beside the person of this session: who has signed in once, so that he can be asked.
create or replace function authz.second_person() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.held h join public.accounts a on a.id = h.account_id
    where h.tenant_id = (select authz.home_tenant()) and h.role in ('administrator', 'chair', 'viceChair')
      and a.id <> (select authz.me()) and a.active and a.last_sign_in_at is not null)
$$;

-- What opening this account, or giving it this post (null: none), needs: free; alone, where nobody else is there yet; second.
create or replace function authz.access_needs(given_account uuid, given_post text) returns text
  language sql stable security definer set search_path = '' as $$
  select case
    when not (coalesce(given_post = any (authz.guarded_posts()), false)
      or given_account <> authz.me() and given_post is null and (
        exists (select 1 from authz.memberships m where m.account_id = given_account and m.role = any (authz.guarded_posts())
                  and (m.to_on is null or m.to_on >= authz.today()))
        or exists (select 1 from public.account_requests r where r.account_id = given_account and r.outcome is null and r.post = any (authz.guarded_posts())))) then 'free'
    when authz.second_person() then 'second'
    else 'alone' end
$$;

grant execute on function authz.opens_accounts(), authz.second_person(), authz.access_needs(uuid, text) to soat_narrow, soat_wide;
