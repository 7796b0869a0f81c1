-- Đề xuất: by who may propose, of a unit of his own locality, known to nobody but the list; nobody is named to go yet.
create or replace function sealed.propose(given jsonb, given_knowers uuid[], given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare
  me uuid := authz.me();
  s sealed.inspections := pg_catalog.jsonb_populate_record(null::sealed.inspections, given);
  listed uuid[] := pg_catalog.array_append(given_knowers, me);
begin
  if exists (select 1 from sealed.steps t where t.inspection_id = s.id and t.command_id = given_command and t.account_id = me) then return; end if;
  select u.tenant_id into s.tenant_id from public.units u join authz.held m on m.account_id = me and m.tenant_id = u.tenant_id
   where u.id = s.unit_id and m.role in ('focalHead', 'teamHead', 'chair', 'viceChair') limit 1;
  if s.tenant_id is null or not exists (select 1 from public.plans p where p.id = s.plan_id and p.tenant_id = s.tenant_id)
     or (select pg_catalog.count(*) from public.accounts a where a.id = any (listed) and a.tenant_id = s.tenant_id) <> (select pg_catalog.count(distinct l) from pg_catalog.unnest(listed) l)
     or exists (select 1 from sealed.barred(s.unit_id, listed)) then
    raise exception 'not to be proposed' using errcode = '42501';
  end if;
  -- Which authority it needs follows from the target, whatever was said.
  if sealed.is_focal(s.unit_id) then s.authoriser := 'chair'; end if;
  s.alone := s.authoriser <> 'chair' and exists (select 1 from public.profile_settings p where p.plan_id = s.plan_id and p.key = 'surpriseLead');
  s.state := 'proposed';
  s.team_id := null;
  s.members := '[]';
  s.may_assign := coalesce(s.may_assign, false);
  s.version := 1;
  s.notes := '';
  s.place := '';
  insert into sealed.inspections values (s.*);
  insert into sealed.knowers select distinct s.id, l from pg_catalog.unnest(listed) l;
  perform sealed.step(s, 'propose', 'proposed', given_command, given || pg_catalog.jsonb_build_object('knowers', given_knowers));
end $$;

grant execute on function sealed.propose(jsonb, uuid[], uuid) to soat_sealed;
