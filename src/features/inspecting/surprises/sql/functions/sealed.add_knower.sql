-- Adds a person to the list of those who may know; never one who belongs to the target.
create or replace function sealed.add_knower(given_id uuid, seen integer, given_account uuid, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  if exists (select 1 from sealed.barred(s.unit_id, array[given_account])) or not exists (select 1 from public.accounts a where a.id = given_account and a.tenant_id = s.tenant_id) then
    raise exception 'never on this list' using errcode = '42501';
  end if;
  insert into sealed.knowers values (s.id, given_account) on conflict do nothing;
  perform sealed.step(s, 'addKnower', s.state, given_command, pg_catalog.jsonb_build_object('accountId', given_account));
end $$;

grant execute on function sealed.add_knower(uuid, integer, uuid, uuid) to soat_sealed;
