-- Where a recommendation stands in the lists: what is open by its day, then what is over from its end, what has no day last; and by its notice.
create or replace function authz.place_recommendation() returns trigger
  language plpgsql set search_path = '' as $$
begin
  new.next_place := case when new.state in ('withdrawn', 'done', 'closed', 'answered')
    then 1000000 + ('2999-12-31'::date - coalesce(new.due_on, '1900-01-01'::date))
    else coalesce(new.due_on, '2999-12-31'::date) - '1900-01-01'::date end;
  new.notice_place := coalesce(pg_catalog.to_char(new.notice_on, 'YYYY-MM-DD'), '') || ' ' || coalesce(new.notice_number, '') || ' '
    || pg_catalog.lpad(new.ordinal::text, 6, '0');
  return new;
end $$;
