-- What the application may not choose is filled in here, whatever it says: the moment, the day, the name; and, in authz.chained, the place in the chain and what the thing's rows are now.
create or replace function authz.chain_entry() returns trigger
  language plpgsql volatile security definer set search_path = '' as $$
begin
  new.at := null;
  new.on_day := authz.today();
  new.actor_name := coalesce((select name from public.accounts where id = new.account_id), '');
  return authz.chained(new);
end $$;
