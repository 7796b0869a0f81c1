-- What is signed of a checkpoint. src/server/record/verify.ts writes the same text.
create or replace function authz.checkpoint_text(c public.checkpoints) returns text
  language sql stable set search_path = '' as $$
  select e'soat-checkpoint-1\n'
    || authz.field_text('tenant', c.tenant_id::text) || authz.field_text('sequence', c.sequence::text) || authz.field_text('at', authz.moment_text(c.at))
    || authz.field_text('previous', c.previous) || authz.field_text('streams', c.streams::text) || authz.field_text('entries', c.entries::text)
    || authz.field_text('root', c.root) || authz.field_text('sealed', c.sealed) || authz.field_text('key', c.key) || authz.field_text('nextKey', c.next_key)
$$;

create or replace function authz.recorded_tenants() returns table (tenant_id uuid)
  language sql stable security definer set search_path = '' as $$
  select distinct h.tenant_id from authz.stream_heads h
$$;

-- Writes the next checkpoint of a locality, still unsigned, and answers the text to sign. One at a time; no act waits for it.
create or replace function authz.propose_checkpoint(given_tenant uuid, given_key text, given_next_key text, given_proof bytea) returns table (number bigint, signed_text text)
  language plpgsql volatile security definer set search_path = '' as $$
declare
  last public.checkpoints;
  made public.checkpoints;
  new_salt text := pg_catalog.replace(pg_catalog.gen_random_uuid()::text || pg_catalog.gen_random_uuid()::text, '-', '');
begin
  perform authz.must_prove(given_proof, 'propose_checkpoint', given_tenant::text, given_key, given_next_key);
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

-- Signs a checkpoint that is not signed yet: by the key that the data folder announced, in the one writing of an Ed25519 signature. Whether
-- it is right the database cannot work out.
create or replace function authz.sign_checkpoint(given_tenant uuid, given_sequence bigint, given_signature text, given_proof bytea) returns void
  language plpgsql volatile security definer set search_path = '' as $$
begin
  perform authz.must_prove(given_proof, 'sign_checkpoint', given_tenant::text, given_sequence::text, given_signature);
  update public.checkpoints c set signature = given_signature
   where c.tenant_id = given_tenant and c.sequence = given_sequence and c.signature = '' and c.key = (select record_key from migrations.keys)
     and given_signature ~ '^[A-Za-z0-9+/]{85}[AQgw]==$';
  if not found then raise exception 'checkpoint % is not to be signed by this key or with this', given_sequence using errcode = 'insufficient_privilege'; end if;
end $$;

grant execute on function authz.recorded_tenants(), authz.propose_checkpoint(uuid, text, text, bytea), authz.sign_checkpoint(uuid, bigint, text, bytea)
  to soat_app;
