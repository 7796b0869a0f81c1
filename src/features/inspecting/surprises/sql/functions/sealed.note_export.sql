-- A list taken out is said in the history of each that it holds: in the open record it would tell that there is something to take out.   CT-III-2b-1
create or replace function sealed.note_export(given_ids uuid[], given_command uuid) returns void
  language plpgsql volatile security definer set search_path = '' as $$
declare s sealed.inspections;
begin
  for s in select i.* from sealed.inspections i
    where i.id = any (given_ids) and i.state <> 'arrived' and i.id in (select m.id from sealed.mine() m) order by i.id for update loop
    perform sealed.step(s, 'exportList', s.state, given_command, '{}');
  end loop;
end $$;

grant execute on function sealed.note_export(uuid[], uuid) to soat_sealed;
