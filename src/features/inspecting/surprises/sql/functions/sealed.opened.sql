-- The sealed inspection that a person on its list acts on, locked; null when this command was done before. What he may not know of is
-- not there, whether or not it is.
create or replace function sealed.opened(given_id uuid, seen integer, given_command uuid, states text[]) returns sealed.inspections
  language plpgsql volatile set search_path = '' as $$
declare
  me uuid := authz.me();
  s sealed.inspections;
begin
  select i.* into s from sealed.inspections i
   where i.id = given_id and exists (select 1 from sealed.knowers k where k.inspection_id = i.id and k.account_id = me)
     and not exists (select 1 from sealed.barred(i.unit_id, array[me])) for update;
  if s.id is null then raise exception 'nothing is known of it' using errcode = 'SO404'; end if;
  if exists (select 1 from sealed.steps t where t.inspection_id = s.id and t.command_id = given_command and t.account_id = me) then return null; end if;
  if s.version <> seen then raise exception 'changed meanwhile' using errcode = '40001'; end if;
  if s.state <> all (states) then raise exception 'not in the state %', s.state using errcode = 'SO001'; end if;
  return s;
end $$;
