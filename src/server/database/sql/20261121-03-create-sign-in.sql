-- What the application may do before it knows a person: the minimum, by definer functions.   (design: authority §1, §5)

-- What sign-in needs of a login; nothing for an unknown, inactive or passwordless one.
create function authz.sign_in_facts(given_login text) returns table (account_id uuid, password_hash text)
  language sql stable security definer set search_path = '' as $$
  select id, accounts.password_hash from public.accounts where login = given_login and active and accounts.password_hash is not null
$$;

create function authz.start_session(given_token_hash bytea, given_account uuid, given_device text, given_expires timestamptz) returns void
  language sql volatile security definer set search_path = '' as $$
  insert into authz.sessions (token_hash, account_id, device, expires_at) select given_token_hash, id, given_device, given_expires
    from public.accounts where id = given_account and active
$$;

create function authz.end_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and revoked_at is null
$$;

-- Opens a transaction's session: which role it takes and who is acting. Nothing for an invalid token.
create function authz.open(given_token text) returns table (role_name text, actor jsonb, today date)
  language sql stable security definer set search_path = '' as $$
  with session as (
    select a.id, a.name, a.tenant_id, a.system from authz.sessions s join public.accounts a on a.id = s.account_id
     where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(given_token, 'UTF8')) and s.revoked_at is null and s.expires_at > pg_catalog.now() and a.active),
  held as (
    select m.* from authz.memberships m join session on session.id = m.account_id
     where m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()))
  select case when exists (select 1 from held where role in ('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')) then 'soat_wide' else 'soat_narrow' end,
         pg_catalog.jsonb_build_object('id', session.id, 'name', session.name, 'tenantId', session.tenant_id,
           'posts', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('post', role, 'unitId', unit_id) order by from_on, id) from held where unit_id is not null), '[]'),
           'seats', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('seat', role, 'teamId', team_id, 'fields', fields) order by from_on, id) from held where team_id is not null), '[]'))
           || case when session.system then '{"system": true}'::jsonb else '{}'::jsonb end,
         authz.today()
    from session
$$;

-- The first administrator: only while there is none.
create function authz.needs_setup() returns boolean
  language sql stable security definer set search_path = '' as $$
  select not exists (select 1 from public.accounts a join authz.memberships m on m.account_id = a.id where m.role = 'administrator')
     and not (select sample from authz.installation)
$$;

create function authz.put_setup_link(given_token_hash bytea, given_expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not authz.needs_setup() then return false; end if;
  delete from authz.setup_links;
  insert into authz.setup_links values (given_token_hash, given_expires);
  return true;
end $$;

create function authz.is_setup_link(given_token_hash bytea) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.needs_setup() and exists (select 1 from authz.setup_links where token_hash = given_token_hash and expires_at > pg_catalog.now())
$$;

create function authz.create_first_administrator(given_token_hash bytea, account uuid, locality uuid, membership uuid, given_name text, given_login text, given_hash text) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform pg_catalog.pg_advisory_xact_lock(7063);
  if not authz.is_setup_link(given_token_hash) then return false; end if;
  insert into public.accounts (id, tenant_id, name, login, password_hash) values (account, locality, given_name, given_login, given_hash);
  insert into authz.memberships (id, tenant_id, account_id, unit_id, role, title, from_on)
    values (membership, locality, account, locality, 'administrator', 'Quản trị hệ thống', authz.today());
  delete from authz.setup_links;
  return true;
end $$;

-- The sample world's conveniences; each answers nothing where the database is not marked as a sample.
create function authz.is_sample() returns boolean
  language sql stable security definer set search_path = '' as $$
  select sample from authz.installation
$$;

create function authz.sample_people() returns table (id uuid, name text, role text, title text, unit_id uuid, unit_name text)
  language plpgsql stable security definer set search_path = '' as $$
begin return query
  select a.id, a.name, m.role, m.title, m.unit_id,
         (select v.name from public.unit_versions v where v.unit_id = m.unit_id and v.valid_from <= authz.today() order by v.valid_from desc limit 1)
    from public.accounts a join authz.memberships m on m.account_id = a.id
   where authz.is_sample() and a.active and not a.system
     and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today())
   order by m.from_on, a.name, m.role;
end $$;

create function authz.set_sample_today(given date) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with changed as (update authz.installation set today = given where sample returning 1) select exists (select 1 from changed)
$$;

revoke all on all functions in schema authz from public;
grant execute on function authz.sign_in_facts(text), authz.start_session(bytea, uuid, text, timestamptz), authz.end_session(bytea), authz.open(text),
  authz.needs_setup(), authz.put_setup_link(bytea, timestamptz), authz.is_setup_link(bytea),
  authz.create_first_administrator(bytea, uuid, uuid, uuid, text, text, text),
  authz.is_sample(), authz.sample_people(), authz.set_sample_today(date) to soat_app;
