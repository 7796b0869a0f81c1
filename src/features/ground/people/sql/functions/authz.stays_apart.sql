-- Whoever administers reads no content.   (design: P10)

-- Whether this post, in this period, makes nobody administrator and reader of the locality on one day. Holds the account until the end of
-- the transaction: of two who give at once, the second sees what the first gave.
create or replace function authz.stays_apart(given_account uuid, given_post text, given_from date, given_to date) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare others text[] := case when given_post = 'administrator' then authz.wide_posts() when given_post = any (authz.wide_posts()) then '{administrator}' end;
begin
  perform 1 from public.accounts where id = given_account for no key update;
  return not exists (select 1 from authz.memberships m where m.account_id = given_account and m.role = any (others)
    and m.from_on <= coalesce(given_to, 'infinity') and coalesce(m.to_on, 'infinity') >= given_from);
end $$;

-- The end of a post is brought forward, never put off: that would give it anew, past whoever must agree.
create or replace function authz.end_only_sooner() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if old.unit_id is not null and coalesce(new.to_on, 'infinity') > old.to_on then
    raise exception 'the end of a post is not put off' using errcode = '42501';
  end if;
  return new;
end $$;

grant execute on function authz.stays_apart(uuid, text, date, date) to soat_narrow;
