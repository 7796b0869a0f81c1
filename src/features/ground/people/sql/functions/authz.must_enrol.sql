-- Someone whose post asks for a second step and who has none yet may do nothing but set it up.
-- People of a sample without password cannot be led through it: only their place is taken.
create or replace function authz.must_enrol(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.second_step_posts)
     and exists (select 1 from authz.second_step_posts p join authz.held m on m.tenant_id = p.tenant_id and m.role = p.post
                  where m.account_id = given_account)
     and not exists (select 1 from authz.second_steps where account_id = given_account and confirmed_at is not null)
     and not exists (select 1 from public.accounts a, authz.installation i where a.id = given_account and a.password_hash is null and i.sample)
$$;
