-- Whether the person of this session holds today what authorises it.
create or replace function sealed.authorises(s sealed.inspections) returns boolean
  language sql stable set search_path = '' as $$
  select exists (select 1 from authz.held m where m.account_id = authz.me() and m.tenant_id = s.tenant_id
     and case s.authoriser when 'chair' then m.role in ('chair', 'viceChair') else m.role = s.authoriser end)
$$;

create or replace function sealed.authorise(given_id uuid, seen integer, given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections := sealed.opened(given_id, seen, given_command, '{proposed}');
begin
  if s.id is null then return; end if;
  if not sealed.authorises(s) then raise exception 'not to be authorised' using errcode = '42501'; end if;
  perform sealed.step(s, 'authorise', 'authorised', given_command, '{}');
end $$;

grant execute on function sealed.authorise(uuid, integer, uuid) to soat_sealed;
