-- Hủy trước khi đến: nobody but the list ever knew of it.
create or replace function sealed.cancel(given_id uuid, seen integer, given_reason text, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed,authorised}');
begin
  if s.id is null then return; end if;
  perform sealed.step(s, 'cancel', 'cancelled', given_command, pg_catalog.jsonb_build_object('reason', given_reason));
end $$;

grant execute on function sealed.cancel(uuid, integer, text, uuid) to soat_sealed;
