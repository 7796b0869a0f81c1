-- Hai người cho một việc về tài khoản: what the second person does.   (design: P10)
-- writes: authz.memberships

-- The request that the person of this session may decide, locked; as the second person or, to take it back, as the one who
-- asked. The second person is neither who asked nor whose account it is, and does nothing for one who is no administrator any more.
create or replace function authz.open_request(given_id uuid, as_second boolean) returns public.account_requests
  language plpgsql volatile security definer set search_path = '' as $$
declare r public.account_requests;
begin
  select * into r from public.account_requests q
   where q.id = given_id and q.outcome is null and q.expires_at > pg_catalog.now() and q.tenant_id = authz.home_tenant() and authz.opens_accounts()
     and exists (select 1 from public.accounts a where a.id = q.account_id and a.tenant_id = q.tenant_id)
     and (q.unit_id is null or exists (select 1 from public.units u where u.id = q.unit_id and u.tenant_id = q.tenant_id)) for update;
  if r.id is null then raise exception 'no open request' using errcode = 'SO404'; end if;
  if as_second and authz.me() in (r.asked_by, r.account_id) then raise exception 'the second person is another' using errcode = '42501'; end if;
  if as_second and not exists (select 1 from authz.held h join public.accounts a on a.id = h.account_id
      where a.id = r.asked_by and a.active and h.role = 'administrator' and h.tenant_id = r.tenant_id) then
    raise exception 'who asked is no administrator any more' using errcode = '42501';
  end if;
  return r;
end $$;

create or replace function authz.refuse_request(given_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare r public.account_requests := authz.open_request(given_id, false);
begin
  update public.account_requests set outcome = 'refused', decided_by = authz.me(), decided_at = pg_catalog.clock_timestamp() where id = r.id;
end $$;

-- Does what was asked. True where the link was made. With its first guarded post an account begins anew, by a link of the second person:
-- the password it has may be known to the one who asked, who gave the link for it alone.
create or replace function authz.approve_request(given_id uuid, given_membership uuid, given_token_hash bytea, given_expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  r public.account_requests := authz.open_request(given_id, true);
  linked boolean := r.kind = 'passwordLink';
begin
  if r.kind = 'post' then
    if not authz.stays_apart(r.account_id, r.post, r.from_on, null) then raise exception 'a post was given meanwhile' using errcode = '40001'; end if;
    linked := exists (select 1 from public.accounts a where a.id = r.account_id and a.login is not null and (a.password_hash is null or not authz.was_guarded(a.id)));
    if linked then
      update public.accounts set password_hash = null, version = version + 1 where id = r.account_id;
      perform authz.take_second_step(r.account_id);
    end if;
    insert into authz.memberships (id, tenant_id, account_id, unit_id, role, title, from_on)
      values (given_membership, r.tenant_id, r.account_id, r.unit_id, r.post, r.title, r.from_on);
  elsif r.kind = 'secondStepRemoval' then
    perform authz.take_second_step(r.account_id);
  end if;
  if linked then perform authz.write_password_link(given_token_hash, r.account_id, given_expires); end if;
  update public.account_requests set outcome = 'approved', decided_by = authz.me(), decided_at = pg_catalog.clock_timestamp() where id = r.id;
  return linked;
end $$;

grant execute on function authz.refuse_request(uuid), authz.approve_request(uuid, uuid, bytea, timestamptz) to soat_narrow, soat_wide;
