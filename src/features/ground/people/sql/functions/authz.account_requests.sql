-- Hai người cho một việc về tài khoản: what the second person does.   (design: P10)
-- writes: authz.memberships

-- The request that the person of this session may decide, locked; as the second person or, to take it back, as the one who asked.
create or replace function authz.open_request(given_id uuid, as_second boolean) returns public.account_requests
  language plpgsql volatile security definer set search_path = '' as $$
declare r public.account_requests;
begin
  select * into r from public.account_requests q where q.id = given_id and q.outcome is null and q.tenant_id = authz.home_tenant() and authz.opens_accounts() for update;
  if r.id is null then raise exception 'no open request' using errcode = 'SO404'; end if;
  if as_second and r.asked_by = authz.me() then raise exception 'the second person is another' using errcode = '42501'; end if;
  return r;
end $$;

create or replace function authz.refuse_request(given_id uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare r public.account_requests := authz.open_request(given_id, false);
begin
  update public.account_requests set outcome = 'refused', decided_by = authz.me(), decided_at = pg_catalog.clock_timestamp() where id = r.id;
end $$;

-- Does what was asked. True where the link was made: for who has no password yet, with the post.
create or replace function authz.approve_request(given_id uuid, given_membership uuid, given_token_hash bytea, given_expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
declare
  r public.account_requests := authz.open_request(given_id, true);
  linked boolean := r.kind = 'passwordLink' or r.kind = 'post' and exists (select 1 from public.accounts a where a.id = r.account_id and a.login is not null and a.password_hash is null);
begin
  update public.account_requests set outcome = 'approved', decided_by = authz.me(), decided_at = pg_catalog.clock_timestamp() where id = r.id;
  if r.kind = 'post' then
    insert into authz.memberships (id, tenant_id, account_id, unit_id, role, title, from_on)
      values (given_membership, r.tenant_id, r.account_id, r.unit_id, r.post, r.title, r.from_on);
  elsif r.kind = 'secondStepRemoval' then
    perform authz.take_second_step(r.account_id);
  end if;
  if linked then perform authz.write_password_link(given_token_hash, r.account_id, given_expires); end if;
  return linked;
end $$;

grant execute on function authz.refuse_request(uuid), authz.approve_request(uuid, uuid, bytea, timestamptz) to soat_narrow, soat_wide;
