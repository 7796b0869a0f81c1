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

-- Who keeps the record reads them: auditor, administrator, archivist; wide people read all of their locality.
create policy checkpoints_known_wide on checkpoints for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy checkpoints_known_narrow on checkpoints for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.keeps_record()));
create policy checkpoint_heads_known_wide on checkpoint_heads for select to soat_wide using (tenant_id = (select authz.my_tenant()));
create policy checkpoint_heads_known_narrow on checkpoint_heads for select to soat_narrow using (tenant_id = (select authz.home_tenant()) and (select authz.keeps_record()));
grant select on checkpoints, checkpoint_heads to soat_wide, soat_narrow;
