-- Every entry of the record is chained to its inspection's stream, or else to the stream of its thing.   (design: authority §4)

alter table audit_log
  add column inspection_id uuid,
  add column unit_id       uuid,
  add column request_id    text not null default '',
  add column stream_id     uuid not null default '00000000-0000-0000-0000-000000000000',
  add column sequence      bigint not null default 0,
  add column previous      text not null default '',
  add column detail_hash   text not null default '',
  add column hash          text not null default '',
  alter column on_day set default authz.today(),
  alter column actor_name set default '';
comment on column audit_log.inspection_id is 'The inspection it belongs to, where there is one.';
comment on column audit_log.unit_id is 'For which unit the person acted.';
comment on column audit_log.stream_id is 'Dòng nhật ký: the inspection, or else the thing.';
comment on column audit_log.sequence is 'Number in the stream, from 1 without a gap.';
comment on column audit_log.detail_hash is 'SHA-256 of the detail as text: an entry is verified without its content.';
comment on column audit_log.hash is 'SHA-256 of authz.entry_text, which takes in the hash of the entry before (docs/record.md).';

create table authz.stream_heads (
  tenant_id uuid not null,
  stream_id uuid not null,
  sequence  bigint not null default 0,
  hash      text not null default repeat('0', 64),
  primary key (tenant_id, stream_id)
);
comment on table authz.stream_heads is 'Đầu dòng nhật ký: the last entry of each stream. An act locks the head of its own stream and nothing else.';
alter table authz.stream_heads enable row level security;
alter table authz.stream_heads force row level security;
create policy stream_heads_owner on authz.stream_heads for all to soat_owner using (true) with check (true);

-- SHA-256 in hexadecimal.
create function authz.hex_hash(given text) returns text
  language sql immutable set search_path = '' as $$
  select pg_catalog.encode(pg_catalog.sha256(pg_catalog.convert_to(given, 'UTF8')), 'hex')
$$;

-- One field of the canonical form: its name, the length of its value in bytes, the value; a dash where there is none.
create function authz.field_text(name text, value text) returns text
  language sql immutable set search_path = '' as $$
  select case when value is null then name || ':-' else name || ':' || pg_catalog.octet_length(pg_catalog.convert_to(value, 'UTF8')) || ':' || value end || e'\n'
$$;

-- A moment in the canonical form: UTC, microseconds.
create function authz.moment_text(given timestamptz) returns text
  language sql stable set search_path = '' as $$
  select pg_catalog.to_char(given at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')
$$;

-- What is hashed of an entry: the fields below in this order. src/server/record/verify.ts writes the same text.
create function authz.entry_text(e public.audit_log) returns text
  language sql stable set search_path = '' as $$
  select e'soat-entry-1\n'
    || authz.field_text('tenant', e.tenant_id::text) || authz.field_text('stream', e.stream_id::text) || authz.field_text('sequence', e.sequence::text)
    || authz.field_text('previous', e.previous) || authz.field_text('id', e.id::text) || authz.field_text('at', authz.moment_text(e.at))
    || authz.field_text('onDay', e.on_day::text) || authz.field_text('accountId', e.account_id::text) || authz.field_text('actorName', e.actor_name)
    || authz.field_text('unitId', e.unit_id::text) || authz.field_text('action', e.action) || authz.field_text('thing', e.thing)
    || authz.field_text('thingId', e.thing_id::text) || authz.field_text('inspectionId', e.inspection_id::text) || authz.field_text('commandId', e.command_id::text)
    || authz.field_text('requestId', e.request_id) || authz.field_text('address', e.address) || authz.field_text('from', e.from_state) || authz.field_text('to', e.to_state)
    || authz.field_text('detailHash', e.detail_hash) || authz.field_text('beforeHash', e.before_hash) || authz.field_text('afterHash', e.after_hash)
$$;

-- The entry at the end of its stream. The head's row is the only lock: acts on different streams never wait for each other.
create function authz.chained(given public.audit_log) returns public.audit_log
  language plpgsql volatile set search_path = '' as $$
declare head authz.stream_heads;
begin
  given.stream_id := coalesce(given.inspection_id, given.thing_id);
  insert into authz.stream_heads (tenant_id, stream_id) values (given.tenant_id, given.stream_id) on conflict do nothing;
  select * into head from authz.stream_heads h where h.tenant_id = given.tenant_id and h.stream_id = given.stream_id for update;
  given.at := coalesce(given.at, pg_catalog.clock_timestamp());
  given.sequence := head.sequence + 1;
  given.previous := head.hash;
  given.detail_hash := authz.hex_hash(given.detail::text);
  given.hash := authz.hex_hash(authz.entry_text(given));
  update authz.stream_heads h set sequence = given.sequence, hash = given.hash where h.tenant_id = given.tenant_id and h.stream_id = given.stream_id;
  return given;
end $$;

-- What the application may not choose is filled in here, whatever it says: the moment, the day, the name, the place in the chain.
create function authz.chain_entry() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  new.at := null;
  new.on_day := authz.today();
  new.actor_name := coalesce((select name from public.accounts where id = new.account_id), '');
  return authz.chained(new);
end $$;
revoke all on function authz.hex_hash(text), authz.field_text(text, text), authz.moment_text(timestamptz), authz.entry_text(public.audit_log),
  authz.chained(public.audit_log), authz.chain_entry() from public;

-- Entries written before there were chains: first what inspection they belong to, then each to the end of its stream in their order.
update audit_log set inspection_id = thing_id where thing = 'inspection';
do $$
declare
  place text[];
  old public.audit_log;
begin
  foreach place slice 1 in array array[['finding', 'findings'], ['recommendation', 'recommendations'], ['conclusion', 'conclusions'], ['unitReport', 'unit_reports'], ['scheduleNotice', 'schedule_notices']] loop
    execute format('update audit_log set inspection_id = t.inspection_id from %I t where t.id = thing_id and thing = %L', place[2], place[1]);
  end loop;
  for old in select * from audit_log order by at, id loop
    old := authz.chained(old);
    update audit_log set stream_id = old.stream_id, sequence = old.sequence, previous = old.previous, detail_hash = old.detail_hash, hash = old.hash where id = old.id;
  end loop;
end $$;

alter table audit_log
  add constraint audit_log_place unique (tenant_id, stream_id, sequence),
  add constraint audit_log_hash_form check (hash ~ '^[0-9a-f]{64}$' and previous ~ '^[0-9a-f]{64}$');
create index audit_log_by_day on audit_log (tenant_id, at desc);
-- A row that brings its hash is one that a backup gives back; only the owner may give one.
create trigger chain_entry before insert on audit_log for each row when (new.hash = '') execute function authz.chain_entry();

revoke insert on audit_log from soat_wide, soat_narrow;
grant insert (id, tenant_id, account_id, unit_id, action, thing, thing_id, inspection_id, command_id, request_id, from_state, to_state, detail, before_hash, after_hash, address)
  on audit_log to soat_wide, soat_narrow;
-- What was typed is content; the narrow roles that read the record (auditor, administrator, archivist) read who did what, when and to what.
revoke select on audit_log from soat_narrow;
grant select (id, tenant_id, at, on_day, account_id, actor_name, unit_id, action, thing, thing_id, inspection_id, command_id, request_id, from_state, to_state,
  before_hash, after_hash, address, stream_id, sequence, previous, detail_hash, hash) on audit_log to soat_narrow;

-- Inspections whose whole file a person reads: those of the Teams one leads, and for the archivist the closed ones.   (obligations 4.1)
create function authz.my_files() returns uuid[]
  language sql stable security definer set search_path = '' as $$
  select coalesce(pg_catalog.array_agg(i.id), '{}') from public.inspections i
   where i.team_id = any (authz.my_leading_teams())
      or (i.state in ('closed', 'archived') and exists (select 1 from authz.memberships m where m.account_id = (select authz.me()) and m.tenant_id = i.tenant_id and m.role = 'archivist'
          and m.from_on <= (select authz.today()) and (m.to_on is null or m.to_on >= (select authz.today()))))
$$;

create function authz.is_auditor() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships where account_id = (select authz.me()) and role = 'auditor'
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today())))
$$;
revoke all on function authz.my_files(), authz.is_auditor() from public;
grant execute on function authz.my_files(), authz.is_auditor() to soat_narrow, soat_wide;

create policy audit_log_known_files on audit_log for select to soat_narrow using (inspection_id = any ((select authz.my_files())::uuid[]));
create policy audit_log_known_auditor on audit_log for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.is_auditor()));
create policy audit_log_known_administrator on audit_log for select to soat_narrow
  using (tenant_id = (select authz.home_tenant()) and thing in ('account', 'unit') and (select authz.is_administrator()));

-- Which unit an entry is about, for the auditor, who reads the record and not the inspections.
create function authz.audited_units(given uuid[]) returns table (inspection_id uuid, unit_id uuid)
  language sql stable security definer set search_path = '' as $$
  select i.id, i.unit_id from public.inspections i where i.id = any (given) and i.tenant_id = (select authz.home_tenant()) and (select authz.is_auditor())
$$;
revoke all on function authz.audited_units(uuid[]) from public;
grant execute on function authz.audited_units(uuid[]) to soat_narrow, soat_wide;
