-- Who proposed it.
create or replace function sealed.proposer(given_id uuid) returns uuid
  language sql stable set search_path = '' as $$
  select t.account_id from sealed.steps t where t.inspection_id = given_id and t.sequence = 1
$$;

-- Whether the person of this session holds today what authorises it. Where the plan does not give both to one person, who proposed it does
-- not, and a leader may in the place of who leads.
create or replace function sealed.authorises(s sealed.inspections) returns boolean
  language sql stable set search_path = '' as $$
  select (s.alone or sealed.proposer(s.id) is distinct from authz.me())
     and exists (select 1 from authz.held m where m.account_id = authz.me() and m.tenant_id = s.tenant_id
       and (case s.authoriser when 'chair' then m.role in ('chair', 'viceChair') else m.role = s.authoriser end
            or not s.alone and m.role in ('chair', 'viceChair')))
$$;

-- What a step is called: one's own proposal authorised is said as such, and so is what was prepared otherwise than it was authorised.
create or replace function sealed.called(t sealed.steps) returns text
  language sql stable set search_path = '' as $$
  select case when t.action = 'authorise' and sealed.proposer(t.inspection_id) = t.account_id then 'authoriseOwn'
              when t.action = 'prepare' and t.from_state = 'authorised' then 'prepareOtherwise'
              else t.action end
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
