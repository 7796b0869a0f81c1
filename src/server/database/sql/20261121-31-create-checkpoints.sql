-- The chain of a locality: signed checkpoints, each over the heads of all streams.   (design: authority §4, decision 006)

create table checkpoints (
  tenant_id uuid not null,
  sequence  bigint not null,
  at        timestamptz not null default clock_timestamp(),
  previous  text not null,
  streams   integer not null,
  entries   bigint not null,
  root      text not null,
  sealed    text not null,
  key       text not null,
  next_key  text,
  signature text not null default '',
  primary key (tenant_id, sequence)
);
comment on table checkpoints is 'Điểm mốc: signed with a key outside the database; whoever keeps one outside can prove that nothing before it has changed.';
comment on column checkpoints.previous is 'SHA-256 of the canonical text of the checkpoint before; zeros in the first.';
comment on column checkpoints.root is 'SHA-256 over "stream sequence hash" of every stream, a line each, in the order of the streams.';
comment on column checkpoints.sealed is 'Salted hash over the sealed streams; always there, also when there is none, and new in each checkpoint.';
comment on column checkpoints.key is 'Ed25519 public key, base64 of its 32 bytes.';
comment on column checkpoints.next_key is 'The key that signs from the next checkpoint on, announced when a key is changed.';

create table checkpoint_heads (
  tenant_id  uuid not null,
  stream_id  uuid not null,
  checkpoint bigint not null,
  sequence   bigint not null,
  hash       text not null,
  primary key (tenant_id, stream_id, checkpoint)
);
comment on table checkpoint_heads is 'Heads that changed since the checkpoint before; the head of a stream at a checkpoint is its newest row up to there.';

create table authz.sealed_salts (
  tenant_id  uuid not null,
  checkpoint bigint not null,
  salt       text not null,
  primary key (tenant_id, checkpoint)
);
comment on table authz.sealed_salts is 'The salt of each checkpoint''s sealed hash: what was sealed can be proved once it is disclosed, and not guessed before.';

do $$
declare name text;
begin
  foreach name in array array['public.checkpoints', 'public.checkpoint_heads', 'authz.sealed_salts'] loop
    execute format('alter table %s enable row level security', name);
    execute format('alter table %s force row level security', name);
    execute format('create policy %I on %s for all to soat_owner using (true) with check (true)', split_part(name, '.', 2) || '_owner', name);
  end loop;
end $$;

-- Who keeps the record: auditor, administrator, archivist; wide people read all of their locality.
create function authz.keeps_record() returns boolean
  language sql stable security definer set search_path = '' as $$
  select exists (select 1 from authz.memberships where account_id = (select authz.me()) and role in ('auditor', 'administrator', 'archivist')
     and from_on <= (select authz.today()) and (to_on is null or to_on >= (select authz.today())))
$$;
create policy checkpoints_known_wide on checkpoints for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy checkpoints_known_narrow on checkpoints for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.keeps_record()));
create policy checkpoint_heads_known_wide on checkpoint_heads for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy checkpoint_heads_known_narrow on checkpoint_heads for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.keeps_record()));
grant select on checkpoints, checkpoint_heads to soat_wide, soat_narrow;

-- What is signed of a checkpoint. src/server/record/verify.ts writes the same text.
create function authz.checkpoint_text(c public.checkpoints) returns text
  language sql stable set search_path = '' as $$
  select e'soat-checkpoint-1\n'
    || authz.field_text('tenant', c.tenant_id::text) || authz.field_text('sequence', c.sequence::text) || authz.field_text('at', authz.moment_text(c.at))
    || authz.field_text('previous', c.previous) || authz.field_text('streams', c.streams::text) || authz.field_text('entries', c.entries::text)
    || authz.field_text('root', c.root) || authz.field_text('sealed', c.sealed) || authz.field_text('key', c.key) || authz.field_text('nextKey', c.next_key)
$$;

-- The heads of sealed streams, one line each in their order. None yet: surprise inspections bring their own streams here.
create function authz.sealed_heads(given_tenant uuid) returns text
  language sql stable set search_path = '' as $$
  select ''::text
$$;

create function authz.recorded_tenants() returns table (tenant_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct h.tenant_id from authz.stream_heads h
$$;

-- Writes the next checkpoint of a locality, still unsigned, and answers the text to sign. One at a time; no act waits for it.
create function authz.propose_checkpoint(given_tenant uuid, given_key text, given_next_key text) returns table (number bigint, signed_text text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  last public.checkpoints;
  made public.checkpoints;
  new_salt text := pg_catalog.replace(pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '');
begin
  perform pg_catalog.pg_advisory_xact_lock(7065, pg_catalog.hashtext(given_tenant::text));
  select * into last from public.checkpoints c where c.tenant_id = given_tenant order by c.sequence desc limit 1;
  made.tenant_id := given_tenant;
  made.sequence := coalesce(last.sequence, 0) + 1;
  made.previous := case when last.sequence is null then pg_catalog.repeat('0', 64) else authz.hex_hash(authz.checkpoint_text(last)) end;
  -- One statement, so that what is hashed and what is kept are the same moment of all heads.
  with heads as materialized (select h.* from authz.stream_heads h where h.tenant_id = given_tenant and h.sequence > 0),
  kept as (
    insert into public.checkpoint_heads (tenant_id, stream_id, checkpoint, sequence, hash)
    select heads.tenant_id, heads.stream_id, made.sequence, heads.sequence, heads.hash from heads
     where not exists (select 1 from public.checkpoint_heads k where k.tenant_id = given_tenant and k.stream_id = heads.stream_id and k.sequence = heads.sequence))
  select pg_catalog.count(*), coalesce(pg_catalog.sum(heads.sequence), 0),
         authz.hex_hash(coalesce(pg_catalog.string_agg(heads.stream_id || ' ' || heads.sequence || ' ' || heads.hash || e'\n', '' order by heads.stream_id), ''))
    into made.streams, made.entries, made.root from heads;
  made.sealed := authz.hex_hash(e'soat-sealed-1\n' || new_salt || e'\n' || authz.sealed_heads(given_tenant));
  made.key := given_key;
  made.next_key := given_next_key;
  made.at := greatest(pg_catalog.clock_timestamp(), last.at);
  made.signature := '';
  insert into authz.sealed_salts values (given_tenant, made.sequence, new_salt);
  insert into public.checkpoints values (made.*);
  return query select made.sequence, authz.checkpoint_text(made);
end $$;

-- Signs a checkpoint that is not signed yet.
create function authz.sign_checkpoint(given_tenant uuid, given_sequence bigint, given_signature text) returns void
  language sql volatile security definer set search_path = '' as $$
  update public.checkpoints c set signature = given_signature where c.tenant_id = given_tenant and c.sequence = given_sequence and c.signature = ''
$$;

revoke all on function authz.keeps_record(), authz.checkpoint_text(public.checkpoints), authz.sealed_heads(uuid), authz.recorded_tenants(),
  authz.propose_checkpoint(uuid, text, text), authz.sign_checkpoint(uuid, bigint, text) from public;
grant execute on function authz.keeps_record() to soat_narrow, soat_wide;
grant execute on function authz.recorded_tenants(), authz.propose_checkpoint(uuid, text, text), authz.sign_checkpoint(uuid, bigint, text) to soat_app;
