-- The list in a decision has an order; screens and papers keep it instead of the database's.   CT-IV-1-1, QN-III-2-1
alter table team_seats add ordinal integer not null default 0 constraint team_seats_ordinal check (ordinal >= 0);
comment on column team_seats.ordinal is 'Số thứ tự trong danh sách: place in the list of the decision, from 0; within one seat (head, deputy, secretary, member) the lower stands first.';

-- Until now the names stood in alphabetical order; lists made before keep what people have seen.
update team_seats s set ordinal = listed.place - 1
  from (select l.id, row_number() over (partition by l.team_id order by a.name, l.id) as place from team_seats l join accounts a on a.id = l.account_id) listed
 where listed.id = s.id;

create or replace function authz.keep_seats() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.team_id, old.account_id, old.seat, old.agency_id, old.post, old.ordinal) is distinct from (new.team_id, new.account_id, new.seat, new.agency_id, new.post, new.ordinal)
     and exists (select 1 from public.teams t where t.id = old.team_id and t.state <> 'proposed') then
    raise exception 'signed: seats of a decision do not change' using errcode = 'SO001';
  end if;
  return new;
end $$;
