-- No act of the application makes an open surprise inspection, and none is announced: only the arrival does.   CT-III-2b-1
create or replace function authz.keep_unannounced() returns trigger
  language plpgsql set search_path = '' as $$
begin
  if new.form = 'surprise' and current_user <> 'soat_owner' then raise exception 'a surprise inspection comes by its arrival' using errcode = '42501'; end if;
  return new;
end $$;
