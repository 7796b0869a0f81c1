-- Passkeys as second step, beside the code of the phone; a phone may take the place of another.   (design: authority §5; decision 018)

create table authz.passkeys (
  id            uuid primary key,
  account_id    uuid not null,
  credential_id bytea not null constraint passkeys_credential_once unique,
  public_key    bytea not null,
  counter       bigint not null,
  transports    text[] not null default '{}',
  name          text not null,
  created_at    timestamptz not null default pg_catalog.clock_timestamp(),
  last_used_at  timestamptz
);
comment on table authz.passkeys is 'Khóa truy cập (passkey) làm bước xác thực thứ hai: the public key only; the private one never leaves the device.';
comment on column authz.passkeys.counter is 'As the device counted last; one that does not count says 0 for ever.';
create index passkeys_by_account on authz.passkeys (account_id);
alter table authz.passkeys enable row level security;
alter table authz.passkeys force row level security;
create policy passkeys_owner on authz.passkeys for all to soat_owner using (true) with check (true);

alter table authz.sessions
  add column challenge bytea constraint sessions_challenge_length check (length(challenge) = 32),
  add column challenge_until timestamptz;
comment on column authz.sessions.challenge is 'What a passkey was asked to sign in this session; good once.';

alter table authz.second_steps add column next_secret bytea;
comment on column authz.second_steps.next_secret is 'Of another phone, until its first code: the one before is good as long.';

-- They say more now.
drop function if exists authz.own_account(bytea);
drop function if exists authz.drop_second_step(bytea);
