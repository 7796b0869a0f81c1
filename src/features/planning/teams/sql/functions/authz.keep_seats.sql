-- Who sits in a Team stands in its decision.
create or replace function authz.keep_seats() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if (old.team_id, old.account_id, old.seat, old.agency_id, old.post, old.ordinal) is distinct from (new.team_id, new.account_id, new.seat, new.agency_id, new.post, new.ordinal)
     and exists (select 1 from public.teams t where t.id = old.team_id and t.state <> 'proposed') then
    raise exception 'signed: seats of a decision do not change' using errcode = 'SO001';
  end if;
  return new;
end $$;
