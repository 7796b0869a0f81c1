-- Where a report stands in the list: what is still to be sent by its day, then what is past from its end.
create or replace function authz.place_report() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.next_place := case when new.state in ('notStarted', 'drafting', 'returned')
    then coalesce(new.due_on - '2000-01-01'::date, 99999) else 100000 + coalesce('2200-01-01'::date - new.due_on, 99999) end;
  return new;
end $$;
