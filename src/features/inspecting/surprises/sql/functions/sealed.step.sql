-- What is hashed of a step, in the canonical form of the record (docs/record.md).
create or replace function sealed.step_text(e sealed.steps) returns text
  language sql stable set search_path = '' as $$
  select e'soat-sealed-step-1\n' || authz.field_text('tenant', e.tenant_id::text) || authz.field_text('stream', e.inspection_id::text)
    || authz.field_text('sequence', e.sequence::text) || authz.field_text('previous', e.previous) || authz.field_text('at', authz.moment_text(e.at))
    || authz.field_text('onDay', e.on_day::text) || authz.field_text('accountId', e.account_id::text) || authz.field_text('commandId', e.command_id::text)
    || authz.field_text('action', e.action) || authz.field_text('from', e.from_state) || authz.field_text('to', e.to_state)
    || authz.field_text('detailHash', authz.hex_hash(e.detail::text))
$$;

-- What a step may change of the inspection, the people named among it.
create or replace function sealed.step(s sealed.inspections, given_action text, given_to text, given_command uuid, given_detail jsonb) returns void
  language plpgsql volatile set search_path = '' as $$
declare made sealed.steps;
begin
  select t.sequence, t.hash into made.sequence, made.previous from sealed.steps t where t.inspection_id = s.id order by t.sequence desc limit 1;
  made.from_state := case when made.sequence is null then null else s.state end;
  made.inspection_id := s.id;
  made.tenant_id := s.tenant_id;
  made.sequence := coalesce(made.sequence, 0) + 1;
  made.previous := coalesce(made.previous, pg_catalog.repeat('0', 64));
  made.at := pg_catalog.clock_timestamp();
  made.on_day := authz.today();
  made.account_id := authz.me();
  made.command_id := given_command;
  made.action := given_action;
  made.to_state := given_to;
  made.detail := given_detail;
  made.hash := authz.hex_hash(sealed.step_text(made));
  insert into sealed.steps values (made.*);
  -- That a list was taken out changes nothing that somebody else is about to change.
  if made.sequence > 1 and given_action <> 'exportList' then
    update sealed.inspections i set state = given_to, planned_on = s.planned_on, team_id = s.team_id, members = s.members, place = s.place, notes = s.notes, content_ids = s.content_ids, version = i.version + 1
     where i.id = s.id;
  end if;
end $$;
