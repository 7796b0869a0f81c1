-- The record: an entry in the transaction of every act, chained to its inspection's stream or else to the stream of its thing, and
-- the commands already done.   (design: authority §4)

create table audit_log (
  id            uuid primary key,
  tenant_id     uuid not null,
  at            timestamptz not null default clock_timestamp(),
  on_day        date not null default authz.today(),
  account_id    uuid not null,
  actor_name    text not null default '',
  unit_id       uuid,
  action        text not null,
  thing         text not null,
  thing_id      uuid not null,
  inspection_id uuid,
  command_id    uuid,
  request_id    text not null default '',
  address       text not null default '',
  from_state    text,
  to_state      text,
  detail        jsonb not null default '{}',
  before_hash   text,
  after_hash    text,
  stream_id     uuid not null default '00000000-0000-0000-0000-000000000000',
  sequence      bigint not null default 0,
  previous      text not null default '',
  detail_hash   text not null default '',
  hash          text not null default '',
  constraint audit_log_place unique (tenant_id, stream_id, sequence),
  constraint audit_log_hash_form check (hash ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$')
);
comment on table audit_log is 'Nhật ký: who did what, when (true moment), on which office day, from where. Append-only.';
comment on column audit_log.on_day is 'The day of the office; differs from the true moment only in a sample that pretends a day.';
comment on column audit_log.unit_id is 'For which unit the person acted.';
comment on column audit_log.inspection_id is 'The inspection it belongs to, where there is one.';
comment on column audit_log.stream_id is 'Dòng nhật ký: the inspection, or else the thing.';
comment on column audit_log.sequence is 'Number in the stream, from 1 without a gap.';
comment on column audit_log.detail_hash is 'SHA-256 of the detail as text: an entry is verified without its content.';
comment on column audit_log.hash is 'SHA-256 of authz.entry_text, which takes in the hash of the entry before (docs/record.md).';
create index audit_log_by_thing on audit_log (tenant_id, thing_id, at);
create index audit_log_by_day on audit_log (tenant_id, at desc);
-- A row that brings its hash is one that a backup gives back; only the owner may give one.
create trigger chain_entry before insert on audit_log for each row when (new.hash = '') execute function authz.chain_entry();

create table authz.stream_heads (
  tenant_id uuid not null,
  stream_id uuid not null,
  sequence  bigint not null default 0,
  hash      text not null default repeat('0', 64),
  primary key (tenant_id, stream_id)
);
comment on table authz.stream_heads is 'Đầu dòng nhật ký: the last entry of each stream. An act locks the head of its own stream and nothing else.';

create table commands_done (
  command_id uuid primary key,
  account_id uuid not null,
  at         timestamptz not null default clock_timestamp()
);
comment on table commands_done is 'Lệnh đã thực hiện: makes sending the same command twice do it once.';

do $$
declare name regclass;
begin
  foreach name in array array['audit_log', 'authz.stream_heads', 'commands_done']::regclass[] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy %I on %s for all to soat_owner using (true) with check (true)', (select relname from pg_class where oid = name) || '_owner', name);
  end loop;
end $$;

create policy audit_log_known_wide on audit_log for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy audit_log_known_narrow on audit_log for select to soat_narrow using (account_id = (select authz.me()));
create policy audit_log_known_files on audit_log for select to soat_narrow using (inspection_id = any ((select authz.my_files())::uuid[]));
create policy audit_log_known_auditor on audit_log for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.is_auditor()));
create policy audit_log_known_administrator on audit_log for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and thing in ('account', 'unit') and (select authz.is_administrator()));
create policy audit_log_added_wide on audit_log for insert to soat_wide with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
create policy audit_log_added_narrow on audit_log for insert to soat_narrow with check (account_id = (select authz.me()) and tenant_id = (select authz.home_tenant()));
grant select on audit_log to soat_wide;
-- What was typed is content; the narrow roles that read the record (auditor, administrator, archivist) read who did what, when and to what.
grant select (id, tenant_id, at, on_day, account_id, actor_name, unit_id, action, thing, thing_id, inspection_id, command_id, request_id, from_state, to_state,
  before_hash, after_hash, address, stream_id, sequence, previous, detail_hash, hash) on audit_log to soat_narrow;
-- The moment, the day, the name and the place in the chain are not the application's to choose.
grant insert (id, tenant_id, account_id, unit_id, action, thing, thing_id, inspection_id, command_id, request_id, from_state, to_state, detail, before_hash, after_hash, address)
  on audit_log to soat_wide, soat_narrow;

create policy commands_done_known_wide on commands_done for select to soat_wide using (account_id = (select authz.me()));
create policy commands_done_known_narrow on commands_done for select to soat_narrow using (account_id = (select authz.me()));
create policy commands_done_added_wide on commands_done for insert to soat_wide with check (account_id = (select authz.me()));
create policy commands_done_added_narrow on commands_done for insert to soat_narrow with check (account_id = (select authz.me()));
grant select, insert on commands_done to soat_wide, soat_narrow;
