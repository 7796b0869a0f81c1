-- What is hashed of an entry: the fields below in this order. src/server/record/verify.ts writes the same text.
create or replace function authz.entry_text(e public.audit_log) returns text
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

-- The entry at the end of its stream. The head's row is the only lock: acts on different streams never wait for each other. What the
-- thing's rows are now is asked under that lock, by a statement of its own: it sees what the act before this one did.
create or replace function authz.chained(given public.audit_log) returns public.audit_log
  language plpgsql volatile set search_path = '' as $$
declare head authz.stream_heads;
begin
  given.stream_id := coalesce(given.inspection_id, given.thing_id);
  insert into authz.stream_heads (tenant_id, stream_id) values (given.tenant_id, given.stream_id) on conflict do nothing;
  select * into head from authz.stream_heads h where h.tenant_id = given.tenant_id and h.stream_id = given.stream_id for update;
  given.after_hash := coalesce(authz.content_hash(given.thing, given.thing_id), given.after_hash);
  given.at := coalesce(given.at, pg_catalog.clock_timestamp());
  given.sequence := head.sequence + 1;
  given.previous := head.hash;
  given.detail_hash := authz.hex_hash(given.detail::text);
  given.hash := authz.hex_hash(authz.entry_text(given));
  update authz.stream_heads h set sequence = given.sequence, hash = given.hash where h.tenant_id = given.tenant_id and h.stream_id = given.stream_id;
  return given;
end $$;
