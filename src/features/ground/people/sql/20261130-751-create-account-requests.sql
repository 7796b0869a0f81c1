-- What opens the account of somebody who makes official acts, or who opens accounts, is done by two; and its owner is told.   (design: P10)

-- Said at the terminal, which alone may say it: empty for everybody else.
alter table accounts add column gone_at timestamptz;
comment on column accounts.gone_at is 'When the terminal (reset-admin) found this account locked or without its post: it counts as a second person again once it signs in.';

create table account_requests (
  id         uuid primary key,
  tenant_id  uuid not null,
  kind       text not null constraint account_requests_kind_known check (kind in ('passwordLink', 'secondStepRemoval', 'post')),
  account_id uuid not null constraint account_requests_account references accounts,
  post       text,
  unit_id    uuid,
  title      text not null default '',
  from_on    date,
  asked_by   uuid not null constraint account_requests_asker references accounts,
  asked_at   timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null default clock_timestamp() + interval '14 days',
  decided_by uuid constraint account_requests_decider references accounts,
  decided_at timestamptz,
  outcome    text constraint account_requests_outcome_known check (outcome in ('approved', 'refused')),
  constraint account_requests_post_whole check ((kind = 'post') = (post is not null and unit_id is not null and from_on is not null)),
  constraint account_requests_decided_whole check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
  constraint account_requests_not_own check (account_id <> asked_by),
  constraint account_requests_two_people check (outcome is distinct from 'approved' or decided_by not in (asked_by, account_id))
);
comment on table account_requests is 'Yêu cầu chờ người thứ hai: a link, the removal of a second step or a post that reads the whole locality or its record, or opens accounts.';
comment on column account_requests.expires_at is 'From then on nobody approves it: what was right two weeks ago is asked again.';
comment on column account_requests.outcome is 'refused also where the one who asked took it back.';
create index account_requests_by_account on account_requests (account_id) where outcome is null;

create table account_notices (
  id         uuid primary key,
  tenant_id  uuid not null,
  account_id uuid not null constraint account_notices_account references accounts,
  kind       text not null constraint account_notices_kind_known check (kind in ('passwordLink', 'secondStepRemoval', 'post', 'signature', 'triesLifted')),
  by_id      uuid not null constraint account_notices_by references accounts,
  at         timestamptz not null default clock_timestamp(),
  about      text not null default '' constraint account_notices_about_length check (length(about) <= 1000),
  path       text not null default '',
  seen_at    timestamptz
);
comment on table account_notices is 'Thông báo cho chủ tài khoản: what others did to his account, or recorded in his name, until he says that he has seen it.';
create index account_notices_unseen on account_notices (account_id) where seen_at is null;

do $$
declare name text;
begin
  foreach name in array array['account_requests', 'account_notices'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('create policy %1$s_owner on %1$I for all to soat_owner using (true) with check (true)', name);
  end loop;
end $$;

-- Known to those who may be the second person; asked for by an administrator, decided by functions only.
create policy account_requests_known_narrow on account_requests for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and (select authz.opens_accounts()));
create policy account_requests_known_wide on account_requests for select to soat_wide
  using (tenant_id = (select authz.home_tenant()) and (select authz.opens_accounts()));
create policy account_requests_added on account_requests for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()) and asked_by = (select authz.me()) and outcome is null
    and (unit_id is null or exists (select 1 from units where units.id = unit_id and units.tenant_id = account_requests.tenant_id))
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = account_requests.tenant_id));
grant select on account_requests to soat_narrow, soat_wide;
grant insert (id, tenant_id, kind, account_id, post, unit_id, title, from_on, asked_by) on account_requests to soat_narrow;

-- One's own, and nobody else's to take away.
create policy account_notices_known_narrow on account_notices for select to soat_narrow using (account_id = (select authz.me()));
create policy account_notices_known_wide on account_notices for select to soat_wide using (account_id = (select authz.me()));
create policy account_notices_added_narrow on account_notices for insert to soat_narrow
  with check (tenant_id = (select authz.home_tenant()) and by_id = (select authz.me()) and seen_at is null);
create policy account_notices_added_wide on account_notices for insert to soat_wide
  with check (tenant_id = (select authz.home_tenant()) and by_id = (select authz.me()) and seen_at is null);
create policy account_notices_seen_narrow on account_notices for update to soat_narrow using (account_id = (select authz.me())) with check (account_id = (select authz.me()));
create policy account_notices_seen_wide on account_notices for update to soat_wide using (account_id = (select authz.me())) with check (account_id = (select authz.me()));
grant select, insert (id, tenant_id, account_id, kind, by_id, about, path), update (seen_at) on account_notices to soat_narrow, soat_wide;

-- A post that needs a second person is given by him, never by one administrator alone; and nobody gives himself one.
drop policy memberships_posts_given on authz.memberships;
create policy memberships_posts_given on authz.memberships for insert to soat_narrow
  with check ((select authz.is_administrator()) and tenant_id = (select authz.home_tenant()) and account_id <> (select authz.me())
    and authz.access_needs(account_id, role) <> 'second' and authz.stays_apart(account_id, role, from_on, to_on)
    and exists (select 1 from units where units.id = unit_id and units.tenant_id = memberships.tenant_id)
    and exists (select 1 from accounts where accounts.id = account_id and accounts.tenant_id = memberships.tenant_id));
create trigger memberships_end_only_sooner before update of to_on on authz.memberships for each row execute function authz.end_only_sooner();
