-- Sign-in in full: sessions that end when idle, a second step, one-time links for passwords, fresh confirmation.   (design: authority §5)

alter table authz.sessions
  add column id           uuid not null default pg_catalog.gen_random_uuid(),
  add column address      text not null default '',
  add column idle_minutes integer not null default 30,
  add column confirmed_at timestamptz not null default pg_catalog.clock_timestamp(),
  add column stage        text not null default 'open' constraint sessions_stage check (stage in ('code', 'open')),
  add constraint sessions_id_once unique (id);
comment on column authz.sessions.id is 'What the person’s own list of devices calls it; the token never leaves the browser.';
comment on column authz.sessions.address is 'First part of the address only: /24 or /56.';
comment on column authz.sessions.confirmed_at is 'When the person last proved who he is; signing asks for the last five minutes.';
comment on column authz.sessions.stage is 'code: the password was right and the second step is still to come; nobody yet.';

alter table accounts add column last_sign_in_at timestamptz;

create table authz.second_steps (
  account_id   uuid primary key,
  secret       bytea not null,
  confirmed_at timestamptz,
  last_counter bigint not null default 0
);
comment on table authz.second_steps is 'Bước xác thực thứ hai: the shared secret, sealed with the key of the data folder.';
comment on column authz.second_steps.confirmed_at is 'Null until the first code has shown that the application on the phone works.';
comment on column authz.second_steps.last_counter is 'The newest code used: no code is good twice.';

create table authz.recovery_codes (
  code_hash  bytea primary key,
  account_id uuid not null,
  used_at    timestamptz
);
comment on table authz.recovery_codes is 'Mã dự phòng: SHA-256 of each; good once.';
create index recovery_codes_by_account on authz.recovery_codes (account_id);

create table authz.second_step_posts (
  tenant_id uuid not null,
  post      text not null,
  primary key (tenant_id, post)
);
comment on table authz.second_step_posts is 'Chức vụ bắt buộc bước xác thực thứ hai, as the administrator sets it.';

create table authz.password_links (
  token_hash bytea primary key,
  account_id uuid not null,
  expires_at timestamptz not null
);
comment on table authz.password_links is 'Liên kết một lần để đặt mật khẩu: hash only; the newest one of an account replaces the older.';
create index password_links_by_account on authz.password_links (account_id);

do $$
declare name text;
begin
  foreach name in array array['second_steps', 'recovery_codes', 'second_step_posts', 'password_links'] loop
    execute pg_catalog.format('alter table authz.%I enable row level security', name);
    execute pg_catalog.format('alter table authz.%I force row level security', name);
    execute pg_catalog.format('create policy %I on authz.%I for all to soat_owner using (true) with check (true)', name || '_owner', name);
  end loop;
end $$;
create policy second_step_posts_known_narrow on authz.second_step_posts for select to soat_narrow using (tenant_id = (select authz.home_tenant()));
create policy second_step_posts_added on authz.second_step_posts for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()));
create policy second_step_posts_removed on authz.second_step_posts for delete to soat_narrow
  using ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()));
grant select, insert, delete on authz.second_step_posts to soat_narrow;

-- Passwords are set by their owners only: an administrator gives a link and sees none.
revoke insert (password_hash), update (password_hash) on accounts from soat_narrow;

create function authz.is_live(given authz.sessions) returns boolean
  language sql stable set search_path = '' as $$
  select given.revoked_at is null and given.expires_at > pg_catalog.now()
     and given.last_used_at > pg_catalog.now() - pg_catalog.make_interval(mins => given.idle_minutes)
$$;

-- Someone whose post asks for a second step and who has none yet may do nothing but set it up.
-- People of a sample without password cannot be led through it: only their place is taken.
create function authz.must_enrol(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.second_step_posts)
     and exists (select 1 from authz.second_step_posts p join authz.memberships m on m.tenant_id = p.tenant_id and m.role = p.post
                  where m.account_id = given_account and m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()))
     and not exists (select 1 from authz.second_steps where account_id = given_account and confirmed_at is not null)
     and not exists (select 1 from public.accounts a, authz.installation i where a.id = given_account and a.password_hash is null and i.sample)
$$;

-- The account of this transaction's session; null before the second step is passed or set up. Asked at every statement.
create or replace function authz.me() returns uuid
  language sql stable security definer set search_path = '' as $$
  select s.account_id from authz.sessions s
   where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(pg_catalog.current_setting('soat.token', true), 'UTF8'))
     and authz.is_live(s) and s.stage = 'open' and not authz.must_enrol(s.account_id)
$$;

-- Opens a transaction's session. Nothing for a token that is invalid or still waits for its second step.
drop function authz.open(text);
create function authz.open(given_token text) returns table (role_name text, actor jsonb, today date, must_enrol boolean, confirmed boolean, stale boolean)
  language sql stable security definer set search_path = '' as $$
  with session as (
    select a.id, a.name, a.tenant_id, a.system, s.last_used_at,
           s.confirmed_at > pg_catalog.now() - interval '5 minutes' or (a.password_hash is null and (select sample from authz.installation)) as confirmed
      from authz.sessions s join public.accounts a on a.id = s.account_id
     where s.token_hash = pg_catalog.sha256(pg_catalog.convert_to(given_token, 'UTF8')) and authz.is_live(s) and s.stage = 'open' and a.active),
  held as (
    select m.* from authz.memberships m join session on session.id = m.account_id
     where m.from_on <= authz.today() and (m.to_on is null or m.to_on >= authz.today()))
  select case when exists (select 1 from held where role in ('chair', 'viceChair', 'focalHead', 'focalOfficer', 'clerk')) then 'soat_wide' else 'soat_narrow' end,
         pg_catalog.jsonb_build_object('id', session.id, 'name', session.name, 'tenantId', session.tenant_id,
           'posts', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('post', role, 'unitId', unit_id) order by from_on, id) from held where unit_id is not null), '[]'),
           'seats', coalesce((select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('seat', role, 'teamId', team_id, 'fields', fields) order by from_on, id) from held where team_id is not null), '[]'))
           || coalesce((select pg_catalog.jsonb_build_object('mandates', pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object('kind', d.kind, 'act', act) order by act, d.kind))
                from public.delegations d, pg_catalog.unnest(d.acts) act
               where d.to_id = session.id and d.from_on <= authz.today() and (d.to_on is null or d.to_on >= authz.today()) having pg_catalog.count(*) > 0), '{}')
           || case when session.system then '{"system": true}'::jsonb else '{}'::jsonb end,
         authz.today(), authz.must_enrol(session.id), session.confirmed, session.last_used_at < pg_catalog.now() - interval '1 minute'
    from session
$$;

-- The session was used: its idle time begins anew. Outside the act's transaction, so that no act waits for another of the same person.
create function authz.touch_session(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  update authz.sessions s set last_used_at = pg_catalog.clock_timestamp() where token_hash = given_token_hash and authz.is_live(s)
$$;

drop function authz.sign_in_facts(text);
create function authz.sign_in_facts(given_login text) returns table (account_id uuid, password_hash text, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.password_hash, exists (select 1 from authz.second_steps s where s.account_id = a.id and s.confirmed_at is not null)
    from public.accounts a where a.login = given_login and a.active and not a.system
$$;

drop function authz.start_session(bytea, uuid, text, timestamptz);
create function authz.start_session(given_token_hash bytea, given_account uuid, given_device text, given_address text, given_stage text, given_idle_minutes integer, given_expires timestamptz)
  returns void language plpgsql volatile security definer set search_path = '' as $$
begin
  delete from authz.sessions where account_id = given_account and expires_at < pg_catalog.now() - interval '1 day';
  insert into authz.sessions (token_hash, account_id, device, address, stage, idle_minutes, expires_at)
    select given_token_hash, id, given_device, given_address, given_stage, given_idle_minutes, given_expires from public.accounts where id = given_account and active;
  if given_stage = 'open' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = given_account; end if;
end $$;

-- What a person's own account page and the second step need, by the token alone; also before the second step.
create function authz.own_account(given_token_hash bytea)
  returns table (account_id uuid, login text, name text, password_hash text, secret bytea, second_step boolean, codes_left integer, must_enrol boolean, stage text, session_id uuid)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.name, a.password_hash, t.secret, t.confirmed_at is not null,
         (select pg_catalog.count(*)::integer from authz.recovery_codes c where c.account_id = a.id and c.used_at is null), authz.must_enrol(a.id), s.stage, s.id
    from authz.sessions s join public.accounts a on a.id = s.account_id left join authz.second_steps t on t.account_id = a.id
   where s.token_hash = given_token_hash and authz.is_live(s) and a.active
$$;

-- A new token for the same session, once the person has proved who he is: after a code, a fresh confirmation, a new password.
create function authz.renew_session(given_token_hash bytea, new_token_hash bytea, given_expires timestamptz) returns timestamptz
  language plpgsql volatile security definer set search_path = '' as $$
declare was authz.sessions;
begin
  select * into was from authz.sessions s where token_hash = given_token_hash and authz.is_live(s) for update;
  if was.id is null then return null; end if;
  update authz.sessions set token_hash = new_token_hash, stage = 'open', confirmed_at = pg_catalog.clock_timestamp(), last_used_at = pg_catalog.clock_timestamp(),
         expires_at = case when was.stage = 'code' then given_expires else was.expires_at end
   where id = was.id;
  if was.stage = 'code' then update public.accounts set last_sign_in_at = pg_catalog.clock_timestamp() where id = was.account_id; end if;
  return case when was.stage = 'code' then given_expires else was.expires_at end;
end $$;

create function authz.set_own_password(given_token_hash bytea, given_hash text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.accounts set password_hash = given_hash, version = version + 1 where id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  delete from authz.password_links where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
$$;

create function authz.own_sessions(given_token_hash bytea)
  returns table (id uuid, device text, address text, created_at timestamptz, last_used_at timestamptz, this_one boolean)
  language sql stable security definer set search_path = '' as $$
  select s.id, s.device, s.address, s.created_at, s.last_used_at, s.token_hash = given_token_hash
    from authz.sessions s where s.account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open') and authz.is_live(s) and s.stage = 'open'
   order by s.token_hash = given_token_hash desc, s.last_used_at desc
$$;

-- Ends one other session of the same person, or all others (null). Answers how many.
create function authz.end_own_sessions(given_token_hash bytea, given_id uuid) returns integer
  language sql volatile security definer set search_path = '' as $$
  with ended as (
    update authz.sessions set revoked_at = pg_catalog.clock_timestamp()
     where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
       and token_hash <> given_token_hash and (given_id is null or id = given_id) and revoked_at is null
    returning 1)
  select pg_catalog.count(*)::integer from ended
$$;

-- Second step: a secret is put down first, and counts once a code has been given from it.
create function authz.put_second_step(given_token_hash bytea, given_secret bytea) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with put as (
    insert into authz.second_steps (account_id, secret) select account_id, given_secret from authz.own_account(given_token_hash) where stage = 'open'
    on conflict (account_id) do update set secret = excluded.secret, last_counter = 0 where second_steps.confirmed_at is null
    returning 1)
  select exists (select 1 from put)
$$;

-- A code of this counter was right: true once, for a code is good once. The first one confirms the second step.
create function authz.use_second_step(given_token_hash bytea, given_counter bigint) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with used as (
    update authz.second_steps set last_counter = given_counter, confirmed_at = coalesce(confirmed_at, pg_catalog.clock_timestamp())
     where account_id = (select account_id from authz.own_account(given_token_hash)) and last_counter < given_counter
    returning 1)
  select exists (select 1 from used)
$$;

create function authz.put_recovery_codes(given_token_hash bytea, given_hashes bytea[]) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.recovery_codes where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  insert into authz.recovery_codes (code_hash, account_id) select pg_catalog.unnest(given_hashes), account_id from authz.own_account(given_token_hash) where stage = 'open'
$$;

create function authz.use_recovery_code(given_token_hash bytea, given_code_hash bytea) returns boolean
  language sql volatile security definer set search_path = '' as $$
  with used as (
    update authz.recovery_codes set used_at = pg_catalog.clock_timestamp()
     where code_hash = given_code_hash and account_id = (select account_id from authz.own_account(given_token_hash)) and used_at is null
    returning 1)
  select exists (select 1 from used)
$$;

create function authz.drop_second_step(given_token_hash bytea) returns void
  language sql volatile security definer set search_path = '' as $$
  delete from authz.recovery_codes where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open');
  delete from authz.second_steps where account_id = (select account_id from authz.own_account(given_token_hash) where stage = 'open')
$$;

-- What the administrator knows of accounts besides their names; nothing for anyone else.
create function authz.account_states() returns table (account_id uuid, last_sign_in_at timestamptz, has_password boolean, second_step boolean)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.last_sign_in_at, a.password_hash is not null, exists (select 1 from authz.second_steps s where s.account_id = a.id and s.confirmed_at is not null)
    from public.accounts a where (select authz.is_administrator()) and a.tenant_id = (select authz.home_tenant())
$$;

create function authz.administers(given_account uuid) returns boolean
  language sql stable security definer set search_path = '' as $$
  select authz.is_administrator() and exists (select 1 from public.accounts where id = given_account and tenant_id = authz.home_tenant() and not system and login is not null)
$$;

create function authz.put_password_link(given_token_hash bytea, given_account uuid, given_expires timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not authz.administers(given_account) then return false; end if;
  delete from authz.password_links where account_id = given_account;
  insert into authz.password_links values (given_token_hash, given_account, given_expires);
  return true;
end $$;

create function authz.remove_second_step(given_account uuid) returns boolean
  language plpgsql volatile security definer set search_path = '' as $$
begin
  if not authz.administers(given_account) then return false; end if;
  delete from authz.recovery_codes where account_id = given_account;
  delete from authz.second_steps where account_id = given_account;
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = given_account and revoked_at is null;
  return true;
end $$;

create function authz.password_link_person(given_token_hash bytea) returns table (account_id uuid, login text, name text)
  language sql stable security definer set search_path = '' as $$
  select a.id, a.login, a.name from authz.password_links l join public.accounts a on a.id = l.account_id
   where l.token_hash = given_token_hash and l.expires_at > pg_catalog.now() and a.active
$$;

-- Sets the password once; whoever was signed in with the old one is not any more.
create function authz.use_password_link(given_token_hash bytea, given_hash text) returns uuid
  language plpgsql volatile security definer set search_path = '' as $$
declare person uuid;
begin
  delete from authz.password_links where token_hash = given_token_hash and expires_at > pg_catalog.now()
     and account_id in (select id from public.accounts where active) returning account_id into person;
  if person is null then return null; end if;
  update public.accounts set password_hash = given_hash, version = version + 1 where id = person;
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = person and revoked_at is null;
  return person;
end $$;

-- A locked account has no session left.
create function authz.end_sessions_of_locked() returns trigger
  language plpgsql security definer set search_path = '' as $$
begin
  update authz.sessions set revoked_at = pg_catalog.clock_timestamp() where account_id = new.id and revoked_at is null;
  return new;
end $$;
create trigger accounts_locked after update of active on accounts for each row when (old.active and not new.active) execute function authz.end_sessions_of_locked();

revoke all on all functions in schema authz from public;
grant execute on function authz.open(text), authz.touch_session(bytea), authz.sign_in_facts(text),
  authz.start_session(bytea, uuid, text, text, text, integer, timestamptz), authz.password_link_person(bytea), authz.use_password_link(bytea, text) to soat_app;
grant execute on function authz.own_account(bytea), authz.renew_session(bytea, bytea, timestamptz), authz.use_second_step(bytea, bigint), authz.use_recovery_code(bytea, bytea)
  to soat_app, soat_narrow, soat_wide;
grant execute on function authz.set_own_password(bytea, text), authz.own_sessions(bytea), authz.end_own_sessions(bytea, uuid), authz.put_second_step(bytea, bytea),
  authz.put_recovery_codes(bytea, bytea[]), authz.drop_second_step(bytea) to soat_narrow, soat_wide;
grant execute on function authz.account_states() to soat_narrow, soat_wide;
grant execute on function authz.administers(uuid), authz.put_password_link(bytea, uuid, timestamptz), authz.remove_second_step(uuid) to soat_narrow;
